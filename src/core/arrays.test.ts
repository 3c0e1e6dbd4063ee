import { expect, test } from 'vitest';
import { combine } from './arrays.ts';

test('combine is a weighted sum in the type of its terms, and leaves them alone', () => {
  const a = Float64Array.of(1, 2);
  const b = Float64Array.of(10, 20);
  expect(combine([2, a], [-0.5, b])).toEqual(Float64Array.of(-3, -6));
  expect(combine([0.1, Float32Array.of(3)])).toEqual(Float32Array.of(0.1 * 3));
  expect([...a, ...b]).toEqual([1, 2, 10, 20]);
});

test('a coefficient of 0 silences even infinite values', () => {
  expect(combine([0, Float64Array.of(Number.NaN)], [1, Float64Array.of(4)])).toEqual(Float64Array.of(4));
});

test('refuses nothing and unequal shapes', () => {
  expect(() => combine()).toThrow(/at least one/);
  expect(() => combine([1, new Float32Array(2)], [1, new Float32Array(3)])).toThrow(/2 and 3 values/);
});
