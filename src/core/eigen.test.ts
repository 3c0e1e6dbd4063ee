import { describe, expect, test } from 'vitest';
import { eigen } from './eigen.ts';
import { normals } from './random.ts';

describe.each([1, 2, 3, 8, 32])('of a %d × %d symmetric matrix', (n) => {
  const half = normals(n, 0, 0, new Float64Array(n * n));
  const matrix = half.map((value, i) => value + half[(i % n) * n + Math.floor(i / n)]);
  const { values, vectors } = eigen(matrix, n);

  test('V·diag(values)·Vᵀ is the matrix again', () => {
    matrix.forEach((expected, index) => {
      let sum = 0;
      for (let k = 0; k < n; k++)
        sum += vectors[Math.floor(index / n) * n + k] * values[k] * vectors[(index % n) * n + k];
      expect(Math.abs(sum - expected)).toBeLessThan(1e-12 * n);
    });
  });

  test('columns are orthonormal', () => {
    for (let p = 0; p < n; p++)
      for (let q = 0; q < n; q++) {
        let sum = 0;
        for (let i = 0; i < n; i++) sum += vectors[i * n + p] * vectors[i * n + q];
        expect(sum).toBeCloseTo(+(p === q), 12);
      }
  });
});

test('of 2, 1, 1, 2: 1 and 3', () => {
  expect([...eigen([2, 1, 1, 2], 2).values].sort()).toEqual([1, 3].map((x) => expect.closeTo(x, 14)));
});

test('of rank one, with zeros and of nothing but zeros', () => {
  const { values } = eigen([0, 0, 0, 0, 4, 6, 0, 6, 9], 3);
  expect([...values].sort((a, b) => a - b)).toEqual([0, 0, 13].map((x) => expect.closeTo(x, 13)));
  expect([...eigen(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
});

test('refuses the wrong size and NaN', () => {
  expect(() => eigen([1, 2, 3], 2)).toThrow(/3 values is not 2 by 2/);
  expect(() => eigen([1, Number.NaN, Number.NaN, 1], 2)).toThrow(/not finite/);
});
