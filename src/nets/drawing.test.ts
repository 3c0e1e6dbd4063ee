import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { drawnFrom, generatorOf, runDrawing } from './drawing.ts';
import { learntParams, ownPart } from './learnt.ts';
import { modelSpec } from './models.ts';
import { initialise, totalSize } from './params.ts';

const name = 'fashion-gan';
const spec = modelSpec(name);
const weights = initialise(spec.network().params, 3);
const classes = Uint8Array.of(0, 9, 4, 0);

beforeAll(() => startBackend('wasm'));

describe('a generator', () => {
  it('draws pictures in range, the same for the same seed, one by one as all at once', async () => {
    const generator = generatorOf(name, weights);
    const before = tf.memory().numTensors;
    const x = await runDrawing(generator, { seed: 5, classes });
    expect(x).toHaveLength(4 * 784);
    expect(x.every((value) => Math.abs(value) <= 1)).toBe(true);
    expect(await runDrawing(generator, { seed: 5, classes })).toEqual(x);
    const one = await runDrawing(generator, { seed: 5, classes: classes.slice(0, 1) });
    const gap = one.reduce((most, value, i) => Math.max(most, Math.abs(value - x[i])), 0);
    expect(gap).toBeLessThan(1e-5);
    expect(tf.memory().numTensors).toBe(before);
    generator.dispose();
  });

  it('draws another picture from other noise, and of another class', async () => {
    const generator = generatorOf(name, weights);
    const draw = async (seed: number, chosen: number) =>
      runDrawing(generator, { seed, classes: Uint8Array.of(chosen) });
    const first = await draw(0, 3);
    for (const other of [await draw(1, 3), await draw(0, 4)]) {
      const far = first.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i])), 0);
      expect(far).toBeGreaterThan(0.01);
    }
    generator.dispose();
  });

  it('begins a longer row of noise with a shorter one', () => {
    expect(drawnFrom(2, 3, 8).slice(0, 8)).toEqual(drawnFrom(2, 1, 8));
  });

  it('refuses a class that there is not, and models that draw nothing', () => {
    const generator = generatorOf(name, weights);
    expect(() => tf.tidy(() => generator.draw(tf.zeros([1, 64]), Uint8Array.of(10)))).toThrow(
      'choose 0 to 9',
    );
    generator.dispose();
    expect(() => generatorOf('fashion', weights)).toThrow('draws nothing in one pass');
  });
});

it('is shipped in at most 2 MB of halves, without its discriminator', () => {
  const [own, all] = [weights.length, totalSize(learntParams(spec))];
  expect(2 * own).toBeLessThan(2e6);
  const flat = new Float32Array(all).map((_, i) => i);
  expect(ownPart(spec, flat)).toEqual(flat.subarray(0, own));
  expect(all).toBeGreaterThan(own);
});
