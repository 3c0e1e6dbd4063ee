import { describe, expect, it, test } from 'vitest';
import { floorOf, type LeastErrors, leastErrorAt, leastErrors } from './floor.ts';
import { FiniteSet, GaussianMixture, type Ideal, RoundMixture } from './ideal.ts';
import { normals } from './random.ts';
import { schedules } from './schedules.ts';

function all(steps: Generator<void, LeastErrors>): LeastErrors {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
const draws = (seed: number, count: number) => normals(seed, 7, 0, new Float32Array(2 * count));
const logSnrs = [-6, -2, 0, 1.25, 3, 7];

/** Within four standard errors of what is true, and of what lies between the levels that are looked at. */
function meets(ideal: Ideal, x0: Float32Array, truth: (logSnr: number) => number): void {
  const errors = all(leastErrors(ideal, x0, 1));
  for (const logSnr of logSnrs) {
    const { mean, error } = leastErrorAt(errors, logSnr);
    expect(error).toBeLessThan(0.01 * truth(logSnr));
    expect(Math.abs(mean - truth(logSnr))).toBeLessThan(4 * error + 2e-4 * truth(logSnr));
  }
}

describe('the error of the exact denoiser', () => {
  it('of one Gaussian is s²σ²/(α²s² + σ²)', () => {
    const s2 = 0.3;
    const gaussian = new GaussianMixture([{ weight: 1, mean: [0, 0], covariance: s2 }]);
    const x0 = draws(2, 8000).map((value) => value * Math.sqrt(s2));
    meets(gaussian, x0, (logSnr) => s2 / (1 + Math.exp(logSnr) * s2));
  });

  it('of two points is 1 − E tanh(snr + √snr z), as of a binary input in Gaussian noise', () => {
    // Guo, Shamai, Verdú, “Mutual information and minimum mean-square error in Gaussian channels”, 2005, eq. 13.
    const x0 = Float32Array.from({ length: 16_000 }, (_, i) => (i & 1 ? 0 : i % 4 === 0 ? 1 : -1));
    const truth = (logSnr: number) => {
      const snr = Math.exp(logSnr);
      let [sum, weights] = [0, 0];
      for (let z = -8; z <= 8; z += 0.002) {
        const weight = Math.exp((-z * z) / 2);
        sum += weight * Math.tanh(snr + Math.sqrt(snr) * z);
        weights += weight;
      }
      // Of two numbers one is always known.
      return Math.max(0, 1 - sum / weights) / 2;
    };
    const set = new FiniteSet(Float32Array.of(1, 0, -1, 0), 2);
    const errors = all(leastErrors(set, x0, 1));
    for (const logSnr of [-6, -2, 0, 1.25]) {
      const { mean, error } = leastErrorAt(errors, logSnr);
      expect(Math.abs(mean - truth(logSnr))).toBeLessThan(4 * error + 1e-3 * truth(logSnr));
    }
    expect(leastErrorAt(errors, 7).mean).toBeLessThan(1e-3);
  });

  it('lies between those of its Gaussians and of all noise', () => {
    const mixture = new RoundMixture(Float64Array.of(1, 0, -1, 0), 2, 0.01);
    const x0 = draws(3, 4000).map((z, i) => 0.1 * z + (i & 1 ? 0 : i % 4 === 0 ? 1 : -1));
    const errors = all(leastErrors(mixture, x0, 1));
    expect(leastErrorAt(errors, 11).mean / (0.01 / (1 + Math.exp(11) * 0.01))).toBeCloseTo(1, 1);
    expect(leastErrorAt(errors, -11).mean).toBeCloseTo(0.51, 1);
  });
});

test('the floor of v on a Gaussian is the integral of its error over σ²', () => {
  const s2 = 0.5;
  const gaussian = new GaussianMixture([{ weight: 1, mean: [0, 0], covariance: s2 }]);
  const errors = all(
    leastErrors(
      gaussian,
      draws(4, 8000).map((z) => z * Math.sqrt(s2)),
      1,
    ),
  );
  const shares = Array.from({ length: 256 }, (_, i) => (i + 0.5) / 256);
  const levels = shares.map((share) => {
    const level = schedules.cosine.level(share);
    return { level, count: 1 / level.sigma ** 2 };
  });
  const truth =
    levels.reduce((sum, { level }) => sum + s2 / (level.alpha ** 2 * s2 + level.sigma ** 2), 0) /
    levels.length;
  const { mean, error } = floorOf(errors, levels);
  // All x of one Gaussian leave equally much open: nothing is left to chance.
  expect(error / truth).toBeLessThan(1e-12);
  expect(Math.abs(mean - truth)).toBeLessThan(1e-4 * truth);
});
