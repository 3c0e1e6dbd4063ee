import './owned.ts';
import { expect, it } from 'vitest';
import { course } from './course.ts';

const found = Object.keys(import.meta.glob('./**/matters.tsx'));

it('every place names the control that stays while it is presented, and nothing else does', () => {
  expect(found.sort()).toEqual(course.map(({ folder }) => `./${folder}/matters.tsx`).sort());
});
