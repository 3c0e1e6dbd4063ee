import { expect, it } from 'vitest';
import { rgb, withAlpha } from './look.ts';

it.each([
  ['#fcfaf6', [252, 250, 246]],
  ['#ffffff', [255, 255, 255]],
  ['#fff', [255, 255, 255]],
  ['#05a', [0, 85, 170]],
])('reads %s as the style sheet means it', (colour, values) => {
  expect(rgb(colour)).toEqual(values);
});

it('keeps the colour when it is made faint', () => {
  expect(withAlpha('#05a', 0.5)).toBe('rgb(0 85 170 / 0.5)');
});
