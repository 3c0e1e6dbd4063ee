/** What networks predict: towards what they are trained, and what x0 follows from their answers. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { GaussianMixture } from '../core/ideal.ts';
import { normals } from '../core/random.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import type { Level, Sampler } from '../core/types.ts';
import { datasets } from '../data/index.ts';
import type { DataSet, Predicted } from '../data/types.ts';
import { denoiser } from './denoiser.ts';
import { unitLevel } from './level.ts';
import { modelSpec } from './models.ts';
import type { Network } from './network.ts';
import { targetOf, toDenoised } from './prediction.ts';
import { runSampling } from './sampling.ts';
import type { Model } from './types.ts';

const kinds: readonly Predicted[] = ['v', 'epsilon', 'x0', 'velocity'];
const times = [0, 1e-4, 0.001, 0.02, 0.3, 0.5, 0.8, 0.98, 0.999, 1];
const levels = Object.values(schedules).flatMap((schedule) => times.map((t) => schedule.level(t)));
const unit = (level: Level): Level => {
  const { alpha, sigma } = unitLevel(level);
  return { t: level.t, alpha, sigma };
};
/** Where an answer in eps is no longer divided by alpha: e^−6. */
const LEAST = Math.exp(-6);

beforeAll(() => startBackend('cpu'));

describe.each(kinds)('what a network of %s is trained towards', (predicts) => {
  it('gives back x0 at every level that determines it', () => {
    const [x0, epsilon] = [0.7, -1.3];
    for (const level of levels.map(unit)) {
      const [p, q] = targetOf(predicts, level);
      const [a, b] = toDenoised(predicts, level);
      const back = a * (level.alpha * x0 + level.sigma * epsilon) + b * (p * x0 + q * epsilon);
      const given = predicts === 'epsilon' ? Math.min(1, level.alpha / LEAST) : 1;
      expect(back).toBeCloseTo(given * x0, 9);
    }
  });

  it('is finite at every level', () => {
    for (const level of levels.map(unit))
      for (const value of [...targetOf(predicts, level), ...toDenoised(predicts, level)])
        expect(Math.abs(value)).toBeLessThan(1.001 / LEAST);
  });
});

/** Three hills, centred, of variance 1. */
const ideal = new GaussianMixture(
  [
    [-1.2, 0.5],
    [1.2, 0.5],
    [0, -1],
  ].map((mean) => ({ weight: 1, mean, covariance: 0.27 })),
);

/** Answers with what is exactly to be expected, and nothing that can be learned. */
const exact = (predicts: Predicted): Network => ({
  params: [],
  forward(_, x, { level }) {
    const [, alpha, sigma] = level.dataSync();
    const values = Float64Array.from(x.dataSync());
    const at = { t: 0, alpha, sigma };
    const [p, q] = targetOf(predicts, at);
    const x0 = ideal.denoise(values, at);
    // E[eps | x] = −sigma·score, which at sigma = 0 is 0.
    const answer = x0.map((mean, i) => p * mean + (sigma > 0 ? (q * (values[i] - alpha * mean)) / sigma : 0));
    return tf.tensor(Float32Array.from(answer), x.shape);
  },
});

const spec = { event: [2], classes: 0 } as const;
const modelOf = (predicts: Predicted): Model => ({
  name: predicts,
  ...spec,
  noise: normals,
  denoise: denoiser(exact(predicts), {}, { ...spec, predicts }),
  dispose() {},
});
const asked = { class: null, guidance: 1 };

describe.each(kinds)('an exact network of %s', (predicts) => {
  const model = modelOf(predicts);

  it('expects the same x0 as any other, at every level of every schedule', () => {
    for (const level of levels) {
      const { alpha, sigma } = level;
      const x = normals(1, 9, 0, new Float32Array(20)).map((value) => value * Math.hypot(alpha, sigma));
      const found = tf.tidy(() => model.denoise(tf.tensor(x, [10, 2]), level, asked).dataSync());
      const truth = ideal.denoise(Float64Array.from(x), level);
      // Rounding of float32 is magnified by eps as errors are; beyond LEAST it answers the mean of the data.
      const small = unit(level).alpha;
      const allowed =
        predicts === 'epsilon' ? 3e-6 / Math.max(small, LEAST) + 4 * LEAST * Number(small < LEAST) : 3e-6;
      found.forEach((value, i) => {
        expect(Math.abs(value - truth[i])).toBeLessThan(allowed);
      });
    }
  });

  it('knows the mean of the data where there is no signal, and x where there is no noise', () => {
    const x = normals(2, 9, 0, new Float32Array(20));
    const denoised = (level: Level) =>
      tf.tidy(() => [...model.denoise(tf.tensor(x, [10, 2]), level, asked).dataSync()]);
    for (const value of denoised({ t: 1, alpha: 0, sigma: 1 })) expect(Math.abs(value)).toBeLessThan(1e-3);
    expect(denoised({ t: 0, alpha: 1, sigma: 0 })).toEqual([...x]);
  });

  it.each(['zeroTerminal', 'flow', 'cosine'] as const)(
    'ends where one of v ends, from no signal at all (%s)',
    async (schedule) => {
      const run = {
        levels: grid(schedules[schedule], 12),
        seed: 1,
        count: 10,
        condition: asked,
        clip: false,
      };
      for (const name of ['ddim', 'ddpm', 'dpmpp2m', 'heun'] as const) {
        const sampler: Sampler = samplers[name];
        const [x, v] = [
          await runSampling(model, sampler, run),
          await runSampling(modelOf('v'), sampler, run),
        ];
        x.forEach((value, i) => {
          expect(Math.abs(value - v[i])).toBeLessThan(0.02);
        });
      }
    },
  );
});

const compared = Object.entries<DataSet>(datasets).filter(([, set]) => set.predictions);

describe.each(compared)('the networks of %s that predict something else', (_, { model, predictions }) => {
  it('differ from its own in nothing but that', () => {
    const { predicts: usual, ...rest } = modelSpec(model!);
    expect(usual ?? 'v').toBe('v');
    expect(Object.keys(predictions!).sort()).toEqual(kinds.filter((kind) => kind !== 'v').toSorted());
    for (const [kind, name] of Object.entries(predictions!)) {
      const { predicts, network, ...other } = modelSpec(name);
      expect(predicts).toBe(kind);
      expect({ ...other, network: 0 }).toEqual({ ...rest, network: 0 });
      expect(network().params).toEqual(rest.network().params);
    }
  });
});
