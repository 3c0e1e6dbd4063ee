import { describe, expect, it } from 'vitest';
import { normals } from '../core/random.ts';
import { fromHalf, toHalf } from './half.ts';

describe('half precision', () => {
  it('stores known values (IEEE 754 table)', () => {
    const table: [number, number][] = [
      [0, 0x0000],
      [1, 0x3c00],
      [-2, 0xc000],
      [65504, 0x7bff],
      [2 ** -14, 0x0400],
      [2 ** -24, 0x0001],
      [1 / 3, 0x3555],
    ];
    for (const [value, half] of table) expect(toHalf(value)).toBe(half);
  });

  it('reads back every finite half unchanged', () => {
    for (let half = 0; half < 0x7c00; half++) expect(toHalf(fromHalf(half))).toBe(half);
  });

  it('rounds to the nearest, ties to even', () => {
    expect(toHalf(1 + 2 ** -11)).toBe(0x3c00);
    expect(toHalf(1 + 3 * 2 ** -11)).toBe(0x3c02);
    for (const value of normals(0, 0, 0, new Float32Array(1000)))
      expect(Math.abs(fromHalf(toHalf(value)) - value)).toBeLessThanOrEqual(
        Math.abs(value) * 2 ** -11 + 2 ** -25,
      );
  });

  it('refuses what would become infinite', () => {
    expect(() => toHalf(65520)).toThrow(/half precision/);
    expect(() => toHalf(Number.NaN)).toThrow(/half precision/);
  });
});
