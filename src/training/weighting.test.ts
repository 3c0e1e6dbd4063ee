import { describe, expect, it, test } from 'vitest';
import { standardNormalQuantile } from '../core/quantile.ts';
import { normals, streams } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import { countOf, countOfX0, emphasised, type Weighting, weightings } from '../core/weighting.ts';
import { dataset } from '../data/index.ts';
import { modelSpec } from '../nets/models.ts';
import { toDenoised } from '../nets/prediction.ts';
import { noisyBatch } from './batch.ts';

const levels = [0.1, 0.3, 0.5, 0.7, 0.9].map((t) => schedules.cosine.level(t));
const predictions = ['x0', 'epsilon', 'v', 'velocity'] as const;

describe.each(Object.entries<Weighting>(weightings))('%s', (_, weighting) => {
  it.each(predictions)('counts an error of the same x0 alike, whatever is predicted: %s', (predicts) => {
    for (const level of levels) {
      // An error of the answer becomes one of x0 by the factor that the denoiser has.
      const [, ofAnswer] = toDenoised(predicts, level);
      const ofX0 = countOf(weighting, predicts, level) / ofAnswer ** 2;
      expect(countOfX0(weighting, predicts, level) / ofX0).toBeCloseTo(1, 9);
      if (weighting.ofX0) expect(ofX0 / weighting.ofX0((level.alpha / level.sigma) ** 2)).toBeCloseTo(1, 9);
    }
  });
});

test('the weight of EDM is that of v without any, at each level: both are 1 / sigma² of x0', () => {
  for (const level of levels) {
    expect(countOf(weightings.edm, 'v', level)).toBeCloseTo(1, 9);
    expect(countOfX0(weightings.uniform, 'v', level)).toBeCloseTo(1 / level.sigma ** 2, 9);
  }
});

test('min-SNR of epsilon is 1 up to the ratio 5, and falls from there', () => {
  for (const level of levels) {
    const snr = (level.alpha / level.sigma) ** 2;
    expect(countOf(weightings.minSnr, 'epsilon', level)).toBeCloseTo(Math.min(1, 5 / snr), 9);
  }
});

test('levels of EDM are log-normal in sigma/alpha, with the published mean and deviation', () => {
  const logs = Array.from({ length: 4096 }, (_, i) => {
    const { level } = emphasised({ schedule: 'cosine', weighting: 'edm' }, 'v', (i + 0.5) / 4096);
    return Math.log(level.sigma / level.alpha);
  });
  const mean = logs.reduce((sum, log) => sum + log) / logs.length;
  const deviation = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length);
  expect(mean).toBeCloseTo(-1.2, 3);
  expect(deviation).toBeCloseTo(1.2, 2);
});

test('quantiles of the standard normal distribution', () => {
  // NIST: 0.975 → 1.959964, 0.999 → 3.090232.
  expect(Math.abs(standardNormalQuantile(0.975) - 1.959964)).toBeLessThan(4.5e-4);
  expect(Math.abs(standardNormalQuantile(0.001) + 3.090232)).toBeLessThan(4.5e-4);
  expect(Math.abs(standardNormalQuantile(0.5))).toBeLessThan(4.5e-4);
  expect(() => standardNormalQuantile(0)).toThrow(RangeError);
});

test('a batch with emphasis holds what its levels say, of schedules that do not preserve variance too', async () => {
  const spec = modelSpec({ data: 'moons', width: 16, blocks: 1, predicts: 'velocity' });
  const source = await dataset('moons').open(async () => new ArrayBuffer(0));
  const clean = source.draw(1, 64);
  const batch = noisyBatch(clean, 64, spec, 3, 5, { schedule: 'flow', weighting: 'minSnr' });
  const eps = normals(3, streams.training, 5, new Float32Array(128));
  for (let b = 0; b < 64; b++) {
    const [alpha, sigma] = [batch.level[b * 15 + 1], batch.level[b * 15 + 2]];
    expect(alpha ** 2 + sigma ** 2).toBeCloseTo(1, 5);
    for (let i = 2 * b; i < 2 * b + 2; i++) {
      expect(batch.x[i]).toBeCloseTo(alpha * clean.x[i] + sigma * eps[i], 5);
      expect(batch.target[i]).toBeCloseTo(eps[i] - clean.x[i], 5);
    }
    const ratio = alpha / sigma;
    expect(batch.counts![b] / (Math.min(ratio ** 2, 5) / (1 + ratio) ** 2)).toBeCloseTo(1, 4);
  }
});
