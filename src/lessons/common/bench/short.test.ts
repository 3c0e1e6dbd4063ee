import { expect, it } from 'vitest';
import { short } from './short.ts';

it.each([
  [0, '0.00'],
  [0.853, '0.853'],
  [12.34, '12.3'],
  [123456, '1.2 · 10^5'],
  [0.00031, '3.1 · 10^−4'],
])('%s is “%s”', (value, text) => {
  expect(short(value)).toBe(text);
});
