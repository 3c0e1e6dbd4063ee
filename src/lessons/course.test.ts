import './owned.ts';
import { expect, it } from 'vitest';
import { initialOf } from '../state/experiment.ts';
import { formatSearch, parseSearch } from '../state/url.ts';
import { course, placeOf } from './course.ts';
import type { Picture } from './picture.ts';

const pictures = import.meta.glob<{ default: Picture }>('./**/picture.ts');

it('each place has its number, a question, a claim and a picture of its own', () => {
  expect(course.map(({ number }) => number)).toEqual(course.map((_, i) => i + 1));
  for (const of of ['title', 'question', 'claim'] as const)
    expect(new Set(course.map((place) => place[of])).size).toBe(course.length);
  for (const { folder } of course) expect(pictures, folder).toHaveProperty([`./${folder}/picture.ts`]);
});

it('a place is found again from the link that leads to it', () => {
  for (const place of course) {
    const link = formatSearch({ ...initialOf(place.at.lesson, place.at.bench), ...place.at });
    expect(placeOf(parseSearch(link).spec)).toBe(place);
  }
});

it('the way in and the contents are no places', () => {
  for (const lesson of ['start', 'contents']) expect(placeOf(initialOf(lesson))).toBeUndefined();
});
