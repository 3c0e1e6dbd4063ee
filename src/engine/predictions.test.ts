/** What the bench Compare says of predictions, from the weights that the page is served with, on wasm. */
import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { slicedWasserstein } from '../core/metrics.ts';
import { samplers } from '../core/samplers/index.ts';
import { type schedules as all, schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { datasets } from '../data/index.ts';
import type { DataSet, Source } from '../data/types.ts';
import { loadModel } from '../nets/load.ts';
import { runSampling } from '../nets/sampling.ts';
import type { Model } from '../nets/types.ts';

const COUNT = 500;
/** Half of what the page shows across. */
const REACH = 3.3;

const read = async (path: string) => {
  const { buffer, byteOffset, byteLength } = await readFile(`public/${path}`);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
};

beforeAll(async () => void (await tf.setBackend('wasm')));

const walked = (model: Model, sampler: keyof typeof samplers, steps: number, schedule: keyof typeof all) =>
  runSampling(model, samplers[sampler], {
    levels: grid(schedules[schedule], steps),
    seed: 0,
    count: COUNT,
    condition: { class: null, guidance: 1 },
    clip: false,
  });

/** The share of points that a picture of the plane does not show. */
const lost = (x: Float32Array) =>
  x.filter((value, i) => i % 2 === 0 && !(Math.max(Math.abs(value), Math.abs(x[i + 1])) <= REACH)).length /
  COUNT;

const compared = Object.entries<DataSet>(datasets).filter(([, set]) => set.predictions);

describe.each(compared)('the networks of %s', (name, set) => {
  const reference = (set.open(read) as Source).draw(0, COUNT).x;
  const distance = (x: Float32Array) => slicedWasserstein(x, reference, 2, { directions: 48 });
  const { epsilon, x0, velocity } = set.predictions!;

  it('that predict v, x0 and u come out alike from pure noise', async () => {
    const found = [];
    for (const one of [name, x0!, velocity!]) {
      const x = await walked(await loadModel(one, read), 'dpmpp2m', 20, 'cosine');
      expect(lost(x)).toBe(0);
      found.push(distance(x));
    }
    expect(Math.max(...found) - Math.min(...found)).toBeLessThan(0.03);
  }, 60_000);

  it('that predict eps lose points there, fewer where more signal is left, and none with DDPM and 200 steps', async () => {
    const model = await loadModel(epsilon!, read);
    const share = async (schedule: keyof typeof all) => lost(await walked(model, 'dpmpp2m', 20, schedule));
    const [none, little, more] = [await share('cosine'), await share('linear'), await share('scaledLinear')];
    // Between one in 3 and one in 15, as the page says.
    expect(none).toBeGreaterThan(0.9 / 15);
    expect(none).toBeLessThan(1 / 3);
    expect(little).toBeLessThan(0.02);
    expect(more).toBeLessThanOrEqual(0.002);
    const [noisy, usual] = [
      await walked(model, 'ddpm', 200, 'cosine'),
      await walked(await loadModel(name, read), 'ddpm', 200, 'cosine'),
    ];
    expect(lost(noisy)).toBe(0);
    expect(distance(noisy)).toBeLessThan(distance(usual) + 0.02);
  }, 120_000);
});
