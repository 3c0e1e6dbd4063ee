/** What the engine makes of a generator: its own weights, drawn from a seed, on the plain backend. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeEach, expect, it } from 'vitest';
import { normals, streams } from '../core/random.ts';
import type { Generator } from '../nets/drawing.ts';
import type { DrawSpec } from './api.ts';
import { inPlace, modelsOf } from './engine.fixture.ts';

const loaded: (number | undefined)[] = [];
let seen: { readonly z: Float32Array; readonly chosen: Uint8Array }[] = [];

/** Draws its class, then the sum of its noise, as a “picture” of two values; at a snapshot, a hundred more. */
const summing = (snapshot?: number): Generator => ({
  name: 'summing',
  event: [2],
  classes: 3,
  latent: 4,
  draw(z, chosen) {
    seen.push({ z: z.dataSync<'float32'>().slice(), chosen });
    const first = tf.tensor(Float32Array.from(chosen), [chosen.length, 1]);
    const sum = tf.sum(z, 1, true);
    return tf.concat([tf.add(first, snapshot === undefined ? 0 : 100), sum], 1);
  },
  dispose() {},
});

const runner = inPlace(
  modelsOf({
    async loadGenerator(name, _, snapshot) {
      if (name !== 'summing') throw new RangeError(`“${name}” draws nothing in one pass`);
      loaded.push(snapshot);
      return summing(snapshot);
    },
  }),
);

const spec = (change: Partial<DrawSpec> = {}): DrawSpec => ({
  model: 'summing',
  seed: 7,
  count: 5,
  class: 2,
  ...change,
});

beforeEach(async () => {
  await tf.setBackend('cpu');
  seen = [];
});

it('draws as many as asked for, of the class that is asked for, from the noise of the seed', async () => {
  const { x, ms } = await runner.draw(spec());
  expect(x).toHaveLength(10);
  expect(ms).toBeGreaterThanOrEqual(0);
  expect([...x].filter((_, i) => i % 2 === 0)).toEqual([2, 2, 2, 2, 2]);
  const z = normals(7, streams.start, 0, new Float32Array(20));
  expect(seen.at(-1)?.z).toEqual(z);
  const sums = Array.from({ length: 5 }, (_, i) => z.slice(4 * i, 4 * i + 4).reduce((a, b) => a + b));
  for (const [i, sum] of sums.entries()) expect(x[2 * i + 1]).toBeCloseTo(sum, 5);
});

it('draws one of each class that is named, and refuses as many as there are no samples', async () => {
  const { x } = await runner.draw(spec({ class: [2, 0, 1, 1, 0] }));
  expect([...x].filter((_, i) => i % 2 === 0)).toEqual([2, 0, 1, 1, 0]);
  await expect(runner.draw(spec({ class: [2, 0] }))).rejects.toThrow('2 classes are given for 5 samples');
});

it('draws the same by the same seed, others by another, and fewer as the beginning of more', async () => {
  const { x } = await runner.draw(spec({ class: null }));
  expect((await runner.draw(spec({ class: null }))).x).toEqual(x);
  expect((await runner.draw(spec({ class: null, seed: 8 }))).x).not.toEqual(x);
  const few = await runner.draw(spec({ class: null, count: 2 }));
  expect(few.x).toEqual(x.slice(0, 4));
});

it('draws each class as often as the other where none is asked for', async () => {
  await runner.draw(spec({ class: null, count: 3000 }));
  const counts = [0, 0, 0];
  for (const one of seen.at(-1)!.chosen) counts[one]++;
  // Four standard errors of a count of 3000 at a third.
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt((3000 * 2) / 9));
});

it('draws as it did at a snapshot of its training, each loaded once', async () => {
  loaded.length = 0;
  const first = await runner.draw(spec({ snapshot: 0 }));
  const end = await runner.draw(spec());
  expect(first.x[0] - end.x[0]).toBe(100);
  await runner.draw(spec({ snapshot: 0 }));
  expect(loaded.filter((one) => one === 0)).toHaveLength(1);
});

it('refuses what draws nothing, and stops when it is told to', async () => {
  await expect(runner.draw(spec({ model: 'fashion' }))).rejects.toThrow('draws nothing in one pass');
  const abort = new AbortController();
  const drawing = runner.draw(spec(), abort.signal);
  abort.abort();
  await expect(drawing).rejects.toThrow('aborted');
});
