import { describe, expect, it } from 'vitest';
import { checkWeights, composed, emphasised, guided, weighted } from './guidance.ts';
import { type Component, GaussianMixture } from './ideal.ts';
import type { Level } from './types.ts';

const levels: readonly Level[] = [
  { t: 0.2, alpha: 0.95, sigma: Math.sqrt(1 - 0.95 ** 2) },
  { t: 0.5, alpha: 0.7, sigma: Math.sqrt(1 - 0.7 ** 2) },
  { t: 0.8, alpha: 0.3, sigma: Math.sqrt(1 - 0.3 ** 2) },
];
const round = (weight: number, ...mean: readonly number[]): Component => ({ weight, mean, covariance: 0.04 });
const [ones, others] = [
  [round(1, -1, 0.2), round(2, -0.3, -0.8)],
  [round(1, 0.9, 0.4), round(3, 0.2, 1)],
];
/** A class of 3 parts in 7, its complement, and both. */
const [one, other, all] = [ones, others, [...ones, ...others]].map((list) => new GaussianMixture(list));
const PRIOR = 3 / 7;
const x = Float64Array.of(-0.9, 0.3, 0.1, 0.05, 1.2, -0.6, -0.2, 0.9);

/** ln p(class | x) at a level, by Bayes. */
const logPosterior = (at: Float64Array, level: Level): Float64Array => {
  const [own, whole] = [one.logDensity(at, level), all.logDensity(at, level)];
  return own.map((value, b) => value + Math.log(PRIOR) - whole[b]);
};

/** ∇ₓ of a function of points, by central differences: [B, 2]. */
function gradient(f: (at: Float64Array) => Float64Array, at: Float64Array): Float64Array {
  const h = 1e-4;
  return at.map((_, i) => {
    const moved = (by: number) => f(at.map((value, j) => value + (j === i ? by : 0)))[i >> 1];
    return (moved(h) - moved(-h)) / (2 * h);
  });
}

const gap = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));

describe('guidance', () => {
  it('is classifier guidance by the exact classifier (arXiv:2207.12598 §3, arXiv:2105.05233 §4)', () => {
    for (const level of levels)
      for (const w of [0, 0.5, 1, 3, 8]) {
        const free = weighted(guided(all, one, w)).denoise(x, level);
        // x̂0 = (x + σ²·score)/α, and the score of x and class is that of x plus the gradient of the classifier.
        const slope = gradient((at) => logPosterior(at, level), x);
        const plain = all.denoise(x, level);
        const led = plain.map((value, i) => value + ((w * level.sigma ** 2) / level.alpha) * slope[i]);
        expect(gap(free, led)).toBeLessThan(1e-6);
      }
  });

  it('is the unconditional answer at 0 and the plain conditional one at 1', () => {
    for (const level of levels) {
      expect(gap(weighted(guided(all, one, 0)).denoise(x, level), all.denoise(x, level))).toBe(0);
      expect(gap(weighted(guided(all, one, 1)).denoise(x, level), one.denoise(x, level))).toBe(0);
    }
  });

  it('towards the complement is away from the class, by as much as their chances say', () => {
    // ∇ p(c) + ∇ p(not c) = 0, so the two pulls are opposite where both classes are as likely at x.
    for (const level of levels) {
      const chance = logPosterior(x, level).map(Math.exp);
      const [to, from, plain] = [one, other, all].map((ideal) => ideal.denoise(x, level));
      const balance = plain.map(
        (value, i) => chance[i >> 1] * (to[i] - value) + (1 - chance[i >> 1]) * (from[i] - value),
      );
      expect(gap(balance, new Float64Array(x.length))).toBeLessThan(1e-12);
    }
  });
});

describe('composition (arXiv:2206.01714)', () => {
  const line = [-1, 0, 1];
  const lattice = line.flatMap((row) => line.map((column) => round(1, column, row)));
  const named = (axis: number, value: number) =>
    new GaussianMixture(lattice.filter(({ mean }) => mean[axis] === value));
  const [free, row, column] = [new GaussianMixture(lattice), named(1, 1), named(0, -1)];

  it('of a row and a column is exact at each level: on a lattice they are independent', () => {
    const crossing = new GaussianMixture([round(1, -1, 1)]);
    const terms = composed(free, [
      { asked: row, weight: 1 },
      { asked: column, weight: 1 },
    ]);
    for (const level of levels)
      expect(gap(weighted(terms).denoise(x, level), crossing.denoise(x, level))).toBeLessThan(1e-12);
  });

  it('follows the gradient of the product of densities, one that is avoided divided by (closed form)', () => {
    const weights = [
      [1, 1],
      [2, 2],
      [1, -1],
      [-1, 0],
      [3, 0.5],
    ];
    for (const level of levels)
      for (const [w, v] of weights) {
        const terms = composed(all, [
          { asked: one, weight: w },
          { asked: other, weight: v },
        ]);
        // ln of p(x)·(p(x | one)/p(x))^w·(p(x | other)/p(x))^v.
        const product = (at: Float64Array) => {
          const [p, a, b] = [all, one, other].map((ideal) => ideal.logDensity(at, level));
          return p.map((value, i) => value + w * (a[i] - value) + v * (b[i] - value));
        };
        const slope = gradient(product, x);
        const exact = x.map((value, i) => (value + level.sigma ** 2 * slope[i]) / level.alpha);
        expect(gap(weighted(terms).denoise(x, level), exact)).toBeLessThan(1e-6);
      }
  });

  it('of two classes that are not independent is not: their product at each level is no noised product', () => {
    const terms = composed(all, [
      { asked: one, weight: 1 },
      { asked: other, weight: 1 },
    ]);
    // Nothing is of both classes, yet the sum of answers is one of x, like any.
    const answer = weighted(terms).denoise(x, levels[1]);
    expect(answer.every(Number.isFinite)).toBe(true);
    expect(gap(answer, all.denoise(x, levels[1]))).toBeGreaterThan(0.01);
  });

  it('with a negative weight leads away, as far as with a positive one towards', () => {
    const by = (weight: number) => weighted(composed(all, [{ asked: one, weight }])).denoise(x, levels[1]);
    const plain = all.denoise(x, levels[1]);
    const [towards, away] = [by(1.5), by(-1.5)];
    expect(
      gap(
        towards.map((value, i) => value - plain[i]),
        away.map((value, i) => plain[i] - value),
      ),
    ).toBeLessThan(1e-12);
  });
});

describe('the strength of a part', () => {
  it('is plain guidance at 1, and leaves the part out at 0', () => {
    const at = (strength: number) =>
      weighted(emphasised(all, one, 3, [{ without: other, strength }])).denoise(x, levels[1]);
    expect(gap(at(1), weighted(guided(all, one, 3)).denoise(x, levels[1]))).toBeLessThan(1e-12);
    expect(gap(at(0), weighted(guided(all, other, 3)).denoise(x, levels[1]))).toBeLessThan(1e-12);
  });

  it('of several parts adds what each is short of, as often as it counts', () => {
    const third = new GaussianMixture([round(1, 0.5, -2)]);
    const [w, level] = [2, levels[1]];
    const parts = [
      { without: other, strength: 2.5 },
      { without: third, strength: 0 },
    ];
    const [free, whole, ...without] = [all, one, other, third].map((ideal) => ideal.denoise(x, level));
    const expected = free.map(
      (value, i) =>
        value + w * (whole[i] - value + 1.5 * (whole[i] - without[0][i]) - (whole[i] - without[1][i])),
    );
    expect(gap(weighted(emphasised(all, one, w, parts)).denoise(x, level), expected)).toBeLessThan(1e-12);
    expect(emphasised(0, 1, w, [])).toEqual(guided(0, 1, w));
  });

  it('of any terms adds up to 1, and what does not is refused', () => {
    for (const strength of [-1, 0, 2.5])
      expect(() => checkWeights(emphasised(0, 2, 7, [{ without: 1, strength }]))).not.toThrow();
    for (const weights of [[], [0.5], [1, 1], [Number.NaN, 1]])
      expect(() => checkWeights(weights.map((weight) => ({ weight })))).toThrow('not to 1');
  });
});
