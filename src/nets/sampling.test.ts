import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { combine as onArrays } from '../core/arrays.ts';
import { dynamicThreshold } from '../core/clipping.ts';
import { normals, streams } from '../core/random.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import type { Level, Sampler } from '../core/types.ts';
import { combine, runSampling, sampling, startNoise } from './sampling.ts';
import type { Model } from './types.ts';

beforeAll(() => startBackend('cpu'));

/** E[x0 | x] = gain·x where the data are normal with this deviation. */
const DEVIATION = 0.6;
const gain = ({ alpha, sigma }: Level) =>
  (alpha * DEVIATION ** 2) / (alpha ** 2 * DEVIATION ** 2 + sigma ** 2);
const model: Model = {
  name: 'gaussian',
  event: [3],
  classes: 0,
  noise: normals,
  denoise: (x, level) => tf.mul(x, gain(level)),
  dispose() {},
};
const spec = {
  levels: grid(schedules.cosine, 12),
  seed: 4,
  count: 5,
  condition: { class: null, guidance: 1 },
  clip: false,
};

/** The same run on plain float64 arrays. */
function arrayRun(sampler: Sampler): Float64Array {
  const tools = {
    denoise: (x: Float64Array, level: Level) => x.map((value) => value * gain(level)),
    combine: onArrays as (...terms: readonly (readonly [number, Float64Array])[]) => Float64Array,
    noise: (step: number) => normals(spec.seed, streams.sampler, step, new Float64Array(15)),
  };
  const run = sampler.run(tools, Float64Array.from(startNoise(spec, model)), spec.levels);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

describe.each(Object.entries(samplers))('%s on tensors', (_, sampler) => {
  it('ends where it ends on arrays, and leaves no tensor', async () => {
    const before = tf.memory().numTensors;
    const x = await runSampling(model, sampler, spec);
    expect(tf.memory().numTensors).toBe(before);
    const expected = arrayRun(sampler);
    const gap = x.map((value, i) => Math.abs(value - expected[i]));
    expect(Math.max(...gap)).toBeLessThan(5e-5);
  });
});

describe('combine', () => {
  it('leaves out what has the coefficient 0', () => {
    const x = combine([0, tf.tensor([Number.POSITIVE_INFINITY])], [2, tf.tensor([3])]);
    expect(x.dataSync()[0]).toBe(6);
    expect(combine([0, tf.tensor([1, 2])]).dataSync()).toEqual(new Float32Array(2));
  });
});

it('a student is told how far it is to the next level, and by consistency steps how far to data', async () => {
  const told: (number | undefined)[] = [];
  const student: Model = {
    ...model,
    jumps: 4,
    denoise: (x, level, { jump }) => {
      told.push(jump);
      return tf.mul(x, gain(level));
    },
  };
  const levels = grid(schedules.cosine, 4);
  for (const [sampler, jumps] of [
    [samplers.ddim, [2, 2, 2, 2]],
    [samplers.lcm, [0, 0, 1, 2]],
  ] as const) {
    told.length = 0;
    await runSampling(student, sampler, { ...spec, levels });
    expect(told).toEqual(jumps);
  }
});

describe('a run', () => {
  it('that cannot be is refused and leaves no tensor', async () => {
    const before = tf.memory().numTensors;
    for (const levels of [[], spec.levels.slice(0, 1)])
      await expect(runSampling(model, samplers.ddim, { ...spec, levels })).rejects.toThrow(
        'two noise levels',
      );
    const broken: Model = {
      ...model,
      denoise: () => {
        throw new Error('broken');
      },
    };
    await expect(runSampling(broken, samplers.ddim, spec)).rejects.toThrow('broken');
    expect(tf.memory().numTensors).toBe(before);
  });

  it('can set out from anywhere: from the middle of another it ends where that one ends', async () => {
    const middle = 5;
    const held: tf.Tensor[] = [];
    let start = new Float32Array();
    for (const step of sampling(model, samplers.ddim, spec)) {
      held.push(step.x, step.denoised);
      if (step.index === middle) start = Float32Array.from(step.x.dataSync());
    }
    tf.dispose(held);
    const forked = await runSampling(model, samplers.ddim, {
      ...spec,
      from: middle,
      start,
    });
    expect(forked).toEqual(await runSampling(model, samplers.ddim, spec));
    await expect(runSampling(model, samplers.ddim, { ...spec, start })).resolves.toHaveLength(15);
    await expect(runSampling(model, samplers.ddim, { ...spec, from: middle })).rejects.toThrow(
      'needs its state there',
    );
    await expect(runSampling(model, samplers.ddim, { ...spec, start: start.slice(1) })).rejects.toThrow(
      'has 15 values, not 14',
    );
  });

  it('can be broken on purpose', async () => {
    const spread = async (name?: 'noNoise') => {
      const x = await runSampling(model, samplers.ddpm, { ...spec, count: 400, break: name });
      return x.reduce((sum, value) => sum + value * value, 0) / x.length;
    };
    expect(await spread('noNoise')).toBeLessThan(0.3 * (await spread()));
  });

  it('keeps x̂0 within ±1 where that is asked for', async () => {
    const wild: Model = { ...model, denoise: (x) => tf.mul(x, 50) };
    const x = await runSampling(wild, samplers.ddim, { ...spec, clip: true });
    expect(Math.max(...x.map(Math.abs))).toBe(1);
  });

  it('thresholds dynamically as the core does, where that is asked for', async () => {
    const event = [7, 5, 3];
    const size = 105;
    const wild: Model = {
      ...model,
      event,
      denoise: (x) => tf.mul(x, tf.tensor([0.2, 1, 5], [3, 1, 1, 1])),
    };
    const two = { ...spec, count: 3, levels: spec.levels.slice(0, 2), clip: 'dynamic' as const };
    const run = sampling(wild, samplers.ddim, two);
    const { x, denoised } = run.next().value as { x: tf.Tensor; denoised: tf.Tensor };
    const raw = x.dataSync().map((value, i) => value * [0.2, 1, 5][Math.floor(i / size)]);
    const expected = dynamicThreshold(raw as Float32Array, size);
    const made = denoised.dataSync();
    expected.forEach((value, i) => {
      expect(made[i]).toBeCloseTo(value, 6);
    });
    // The first is within its range and stays; the last is scaled, not cut.
    expect(Math.max(...made.slice(0, size))).toBeLessThan(0.95);
    expect(made.slice(2 * size).filter((value) => Math.abs(value) === 1).length).toBeLessThan(4);
    run.return(undefined as never);
  });
});

describe('a run of which a part is given', () => {
  const mask = Uint8Array.of(1, 0, 0);
  const known = new Float32Array(15).map((_, i) => Math.sin(i));
  const ends = (x: Float32Array) =>
    Math.max(...x.map((value, i) => (mask[i % 3] ? Math.abs(value - known[i]) : 0)));

  it('ends with that part as it was given, and leaves no tensor', async () => {
    const before = tf.memory().numTensors;
    for (const times of [1, 3]) {
      const x = await runSampling(model, samplers.ddim, { ...spec, keep: { mask, known, times } });
      expect(ends(x)).toBeLessThan(1e-6);
    }
    expect(tf.memory().numTensors).toBe(before);
  });

  it('is the plain run where nothing is given, and the given one where all is', async () => {
    const nothing = { mask: new Uint8Array(3), known, times: 1 };
    const plain = await runSampling(model, samplers.ddim, spec);
    expect(await runSampling(model, samplers.ddim, { ...spec, keep: nothing })).toEqual(plain);
    const all = { mask: new Uint8Array(3).fill(1), known, times: 1 };
    const x = await runSampling(model, samplers.ddpm, { ...spec, keep: all });
    expect(Math.max(...x.map((value, i) => Math.abs(value - known[i])))).toBeLessThan(1e-6);
  });

  it('is refused with a mask or a picture of another size', async () => {
    for (const keep of [
      { mask: new Uint8Array(4), known, times: 1 },
      { mask, known: known.slice(3), times: 1 },
    ])
      await expect(runSampling(model, samplers.ddim, { ...spec, keep })).rejects.toThrow('needs a mask of 3');
  });
});

describe('what is asked for', () => {
  it('changes on the way where another question waits', async () => {
    const asked: (readonly [number, unknown])[] = [];
    const watched: Model = {
      ...model,
      denoise(x, level, condition) {
        asked.push([level.t, condition.class]);
        return model.denoise(x, level, condition);
      },
    };
    const later = { below: 0.5, condition: { class: 7, guidance: 1 } };
    await runSampling(watched, samplers.ddim, { ...spec, later });
    expect(asked.length).toBe(12);
    for (const [t, label] of asked) expect(label).toBe(t < 0.5 ? 7 : null);
    expect(new Set(asked.map(([, label]) => label)).size).toBe(2);
  });
});
