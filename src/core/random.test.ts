import { describe, expect, test } from 'vitest';
import { normals, Rng, streams, threefry, uniforms } from './random.ts';

const COUNT = 1 << 20;
const sample = (seed: number, stream = 0, step = 0, count = COUNT) =>
  normals(seed, stream, step, new Float64Array(count));
const mean = (values: Float64Array, f: (x: number) => number) => {
  let sum = 0;
  for (const x of values) sum += f(x);
  return sum / values.length;
};
const correlation = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += a[i] * b[i];
  return sum / b.length;
};
const SIGMAS = 4.5;
const within = (value: number, expected: number, deviation: number) =>
  expect(Math.abs(value - expected)).toBeLessThan((SIGMAS * deviation) / Math.sqrt(COUNT));

describe('threefry', () => {
  // Known-answer tests of Random123 (kat_vectors, threefry2x32 with 20 rounds).
  test.each([
    [[0, 0], 0, 0, [0x6b200159, 0x99ba4efe]],
    [[0xffffffff, 0xffffffff], 0xffffffff, 0xffffffff, [0x1cb996fc, 0xbb002be7]],
    [[0x13198a2e, 0x03707344], 0x243f6a88, 0x85a308d3, [0xc4923a9c, 0x483df7a0]],
  ] as const)('key %j', (key, low, high, expected) => {
    const words = new Uint32Array(2);
    threefry(key, low, high, words);
    expect([...words]).toEqual(expected);
  });
});

describe('normals', () => {
  test('stored values', () => {
    expect([...sample(0, 0, 0, 4)]).toEqual([
      1.8800298939616116, -0.8880883375550963, -0.2894372490193375, -1.3051862082985255,
    ]);
    expect([...normals(42, streams.sampler, 7, new Float32Array(2))]).toEqual([
      -0.5211002230644226, -0.3867115378379822,
    ]);
  });

  test('moments', () => {
    const values = sample(1);
    within(
      mean(values, (x) => x),
      0,
      1,
    );
    within(
      mean(values, (x) => x ** 2),
      1,
      Math.sqrt(2),
    );
    within(
      mean(values, (x) => x ** 3),
      0,
      Math.sqrt(15),
    );
    within(
      mean(values, (x) => x ** 4),
      3,
      Math.sqrt(96),
    );
  });

  // Φ at quantiles known to 12 digits: central region, its edge and both tails.
  test.each([
    [-4, 3.16712418331e-5],
    [-3, 1.34989803163e-3],
    [-1.43, 0.0763585095354],
    [0, 0.5],
    [0.6744897501960817, 0.75],
    [2, 0.977249868052],
    [3.5, 0.999767370921],
  ])('share below %d', (x, probability) => {
    const share = mean(sample(2), (value) => (value < x ? 1 : 0));
    within(share, probability, Math.sqrt(probability * (1 - probability)));
  });

  test('is the exact quantile of its 32-bit word', () => {
    const seen = sample(3, 0, 0, 4096).sort();
    for (let i = 1; i < seen.length; i++) expect(seen[i]).toBeGreaterThan(seen[i - 1]);
    // The extreme of 10 million is near 5.3; a quantile cut short in its tail would stay below.
    let extreme = 0;
    for (let step = 0; step < 10; step++)
      for (const value of sample(4, 0, step)) extreme = Math.max(extreme, Math.abs(value));
    expect(extreme).toBeGreaterThan(4.8);
    expect(extreme).toBeLessThan(6.4);
  });

  test('neighbouring seeds, streams, steps and indices are independent', () => {
    const values = sample(5, 6, 7);
    for (const other of [sample(6, 6, 7), sample(5, 7, 7), sample(5, 6, 8), sample(6, 5, 7), values.slice(1)])
      within(correlation(values, other), 0, 1);
    within(
      correlation(
        values.map((x) => x * x - 1),
        sample(5, 6, 8).map((x) => x * x - 1),
      ),
      0,
      2,
    );
  });

  test('value i does not depend on the length', () => {
    const long = sample(8, 1, 2, 5001);
    for (const count of [1, 2, 1023, 1024, 1025, 5000])
      expect(sample(8, 1, 2, count)).toEqual(long.slice(0, count));
  });

  test('Float32 is the rounded Float64', () => {
    expect(normals(9, 0, 0, new Float32Array(2000))).toEqual(Float32Array.from(sample(9, 0, 0, 2000)));
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 32])('refuses seed %d', (seed) => {
    expect(() => sample(seed, 0, 0, 1)).toThrow(/seed is .*integer/);
  });
});

describe('uniforms', () => {
  test('moments and range, and nothing shared with normals', () => {
    const values = uniforms(1, 2, 3, new Float64Array(COUNT));
    within(
      mean(values, (x) => x),
      0.5,
      Math.sqrt(1 / 12),
    );
    within(
      mean(values, (x) => (x - 0.5) ** 2),
      1 / 12,
      Math.sqrt(1 / 180),
    );
    within(correlation(sample(1, 2, 3), values), 0, Math.sqrt(1 / 3));
    expect(Math.max(...uniforms(1, 2, 3, new Float32Array(100_000)))).toBeLessThan(1);
  });
});

describe('Rng', () => {
  test('stored values', () => {
    const rng = new Rng(0, 0);
    expect([rng.uniform(), rng.integer(1000), rng.normal()]).toEqual([
      0.6519222502213959, 777, -0.09903604971339872,
    ]);
  });

  test('integers are uniform', () => {
    const rng = new Rng(1, streams.data);
    const counts = new Float64Array(10);
    for (let i = 0; i < 100_000; i++) counts[rng.integer(10)]++;
    const chi2 = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi2).toBeLessThan(27.9); // 99.9 % quantile at 9 degrees of freedom
  });

  test.each([0, 1.5, -3, 2 ** 33])('integer refuses n = %d', (n) => {
    expect(() => new Rng(0, 0).integer(n)).toThrow(RangeError);
  });
});
