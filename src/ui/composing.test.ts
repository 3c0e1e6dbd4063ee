import { expect, it } from 'vitest';
import { composing } from './composing.ts';

it('knows the keys of an input method, Safari’s last Enter too', () => {
  expect(composing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(composing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(composing({ isComposing: false, keyCode: 13 })).toBe(false);
});
