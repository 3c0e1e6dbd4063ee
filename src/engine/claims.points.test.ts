/** What the page says of the networks of points that it is served with, and of guidance, on wasm. */
import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { fromPoints } from '../core/drawn.ts';
import { energyDistance, slicedWasserstein } from '../core/metrics.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import type { Schedule } from '../core/types.ts';
import { idealOf } from '../data/exact.fixture.ts';
import { datasets } from '../data/index.ts';
import { loadModel } from '../nets/load.ts';
import { runSampling } from '../nets/sampling.ts';

const read = async (path: string) => {
  const { buffer, byteOffset, byteLength } = await readFile(`public/${path}`);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
};
beforeAll(async () => void (await tf.setBackend('wasm')));

const nothing = { class: null, guidance: 1 };
const average = (x: readonly number[]) => x.reduce((sum, one) => sum + one, 0) / x.length;

it('by hand: with 50 steps a bad curve leaves points up to twice as far from the data, and with 5 it decides', async () => {
  // The curve that the bench shows: three quarters of the time in nearly pure noise.
  const late = fromPoints(
    [
      [0, 1],
      [0.08, 0.6],
      [0.16, 0.2],
      [0.25, 0.0099],
      [0.5, 0.006],
      [0.75, 0.003],
      [1, 0],
    ].map(([t, alphaBar]) => ({ t, alphaBar })),
  );
  const times: { many: number; few: number }[] = [];
  for (const name of ['cat', 'heart'] as const) {
    const model = await loadModel(name, read);
    const reference = datasets[name].open().draw(1, 4000).x;
    const distance = async (schedule: Schedule, steps: number) => {
      const spec = { levels: grid(schedule, steps), seed: 0, count: 1000, clip: false, condition: nothing };
      const x = await runSampling(model, samplers.ddim, spec);
      return slicedWasserstein(x, reference, 2, { directions: 48 });
    };
    const ratio = async (steps: number) =>
      (await distance(late, steps)) / (await distance(schedules.cosine, steps));
    times.push({ many: await ratio(50), few: await ratio(5) });
    model.dispose();
  }
  for (const { many, few } of times) {
    expect(many).toBeGreaterThan(1.1);
    expect(many).toBeLessThan(2);
    expect(few).toBeGreaterThan(3);
  }
}, 120_000);

it('one point: at pure noise a network’s x̂0 wanders a little far out, and not in the middle', async () => {
  for (const name of ['moons', 'eight', 'heart'] as const) {
    const model = await loadModel(name, read);
    const corners = [0, 0, 3, 3, -3, 3, 3, -3, -3, -3];
    const said = tf.tidy(() =>
      model.denoise(tf.tensor(corners, [5, 2]), schedules.cosine.level(1), nothing).dataSync(),
    );
    const [middle, ...out] = Array.from({ length: 5 }, (_, i) => Math.hypot(said[2 * i], said[2 * i + 1]));
    expect(middle).toBeLessThan(0.05);
    expect(average(out)).toBeGreaterThan(0.08);
    expect(Math.max(...out)).toBeLessThan(0.5);
    model.dispose();
  }
});

it('guidance above 1 follows the class more closely, has less variety, and leads away from the data', async () => {
  const model = await loadModel('fashion', read);
  const size = 28 * 28;
  const { x, labels } = (await datasets.fashion.open(read)).draw(3, 2000);
  const ofClass = (label: number, most: number) => {
    const own = [...labels!.keys()].filter((i) => labels![i] === label).slice(0, most);
    return Float32Array.from(own.flatMap((i) => [...x.subarray(i * size, (i + 1) * size)]));
  };
  const meanOf = (of: Float32Array) => {
    const mean = new Array<number>(size).fill(0);
    of.forEach((value, i) => {
      mean[i % size] += (value * size) / of.length;
    });
    return mean;
  };
  const means = Array.from({ length: 10 }, (_, label) => meanOf(ofClass(label, 40)));
  const count = 8;
  const made = async (label: number, guidance: number) => {
    const condition = { class: label, guidance };
    const spec = { levels: grid(schedules.cosine, 10), seed: 0, count, clip: true, condition };
    const out = await runSampling(model, samplers.ddim, spec);
    const away = (from: readonly number[], k: number) =>
      from.reduce((sum, value, i) => sum + (out[k * size + i] - value) ** 2, 0);
    const margins = Array.from({ length: count }, (_, k) => {
      const far = means.map((mean) => away(mean, k));
      return Math.min(...far.filter((__, other) => other !== label)) - far[label];
    });
    const own = meanOf(out);
    return {
      margin: average(margins),
      variance: average(Array.from({ length: count }, (_, k) => away(own, k))),
      distance: energyDistance(out, ofClass(label, 100), size).distance,
    };
  };
  const bag = 8;
  const [plain, guided] = [await made(bag, 1), await made(bag, 2)];
  expect(guided.margin).toBeGreaterThan(1.3 * plain.margin);
  expect(guided.variance).toBeLessThan(0.95 * plain.variance);
  expect(guided.distance).toBeGreaterThan(plain.distance + 0.5);
  model.dispose();
}, 60_000);

it('a network differs from the exact denoiser far more over the plane than where noisy data are', async () => {
  const side = Array.from({ length: 40 }, (_, i) => (i + 0.5) * 0.165 - 3.3);
  const places = Float64Array.from(side.flatMap((y) => side.flatMap((x) => [x, y])));
  const level = schedules.cosine.level(0.3);
  for (const name of ['moons', 'eight', 'heart', 'dinosaur'] as const) {
    const model = await loadModel(name, read);
    const ideal = idealOf(name);
    const exact = ideal.denoise(places, level);
    const said = tf.tidy(() =>
      model.denoise(tf.tensor(Float32Array.from(places), [side.length ** 2, 2]), level, nothing).dataSync(),
    );
    const apart = (i: number) =>
      (said[2 * i] - exact[2 * i]) ** 2 + (said[2 * i + 1] - exact[2 * i + 1]) ** 2;
    const weights = ideal.logDensity(places, level).map(Math.exp);
    const total = weights.reduce((sum, one) => sum + one, 0);
    const there = weights.reduce((sum, one, i) => sum + (one * apart(i)) / total, 0);
    const all = weights.reduce((sum, _, i) => sum + apart(i) / weights.length, 0);
    expect(all, name).toBeGreaterThan(4 * there);
    model.dispose();
  }
});
