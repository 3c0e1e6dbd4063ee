import { expect, test } from 'vitest';
import { at, last, named, needed, pairAt } from './at.ts';

test('what is there is found', () => {
  expect(at([4, 5], 1)).toBe(5);
  expect(at(Float32Array.of(0), 0)).toBe(0);
  expect(last('abc')).toBe('c');
  expect(named({ a: 0 }, 'a')).toBe(0);
  expect(needed('', 'The word')).toBe('');
  expect(pairAt([1, 2, 3, 4], 1)).toEqual([3, 4]);
});

test('what is not there is said', () => {
  expect(() => at([4, 5], 2)).toThrow('Nothing stands in place 2 of 2');
  expect(() => last([])).toThrow(RangeError);
  expect(() => named({ a: 0 }, 'toString')).toThrow('What is called “toString” is missing');
  expect(() => needed(null, 'The word')).toThrow('The word is missing');
  expect(() => pairAt([1, 2, 3], 1)).toThrow('no pair 1 among 3');
});
