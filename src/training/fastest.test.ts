import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { dataset } from '../data/index.ts';
import { modelSpec, type PlainModel } from '../nets/models.ts';
import { initialise } from '../nets/params.ts';
import { batchesFor } from './batches.ts';
import { openDraws } from './draws.ts';
import { fastest } from './fastest.ts';
import * as here from './here.ts';
import { newLearner } from './optimiser.ts';

const nothing = () => Promise.reject(new Error('points need no file'));
const settings = { batch: 64, seed: 1 };
const model = (width: number): PlainModel => ({ data: 'moons', width, blocks: 1, predicts: 'v' });

async function chosen(width: number, backend = 'wasm') {
  const of = model(width);
  const draw = await openDraws(dataset('moons'), { read: nothing, readRaw: nothing });
  const spec = modelSpec(of);
  const gradients = await fastest(of, batchesFor(spec, draw), settings, backend);
  const learner = newLearner(initialise(spec.network().params, 2));
  return { way: gradients.way, loss: await gradients.at(learner), gradient: gradients.gradient };
}

beforeAll(async () => void (await tf.setBackend('cpu')));
afterEach(() => vi.restoreAllMocks());

it('is our own kernel where nothing but the processor computes, without a try of others', async () => {
  const tried = vi.spyOn(here, 'gradientsHere');
  expect((await chosen(16)).way).toBe('own');
  expect(tried).not.toHaveBeenCalled();
});

it.each(['gpu', 'own'] as const)(
  'is %s where a GPU is there and that is faster, with the same loss',
  async (faster) => {
    const width = faster === 'gpu' ? 24 : 32;
    const usual = await chosen(width);
    let now = 0;
    const took = (milliseconds: number) => () => {
      now += milliseconds;
    };
    const real = here.gradientsHere;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    // A GPU that takes a tenth of our own time, or ten times of it: the clock goes on by what a step takes.
    vi.spyOn(here, 'gradientsHere').mockImplementation((...given) => {
      const made = real(...given);
      return {
        ...made,
        at: (learner) => made.at(learner).finally(took(faster === 'gpu' ? 1 : 100)),
      };
    });
    const plainly = await import('./plainly.ts');
    const own = plainly.gradientsPlainly;
    vi.spyOn(plainly, 'gradientsPlainly').mockImplementation((...given) => {
      const made = own(...given);
      return { ...made, at: (learner) => made.at(learner).finally(took(10)) };
    });
    const found = await chosen(width, 'webgpu');
    expect(found.way).toBe(faster);
    expect(Math.abs(found.loss - usual.loss)).toBeLessThan(1e-5);
    for (const [i, value] of found.gradient.entries())
      expect(Math.abs(value - usual.gradient[i])).toBeLessThan(1e-4);
  },
);
