/** What the page says that runs of pictures show, from the weights that it is served with, on wasm. */
import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { combine, sizeOf } from '../core/arrays.ts';
import { type BreakName, breaks } from '../core/breaks.ts';
import { painted } from '../core/edits.ts';
import { blockMeans } from '../core/metrics.ts';
import { slerp } from '../core/paths.ts';
import { jump } from '../core/process.ts';
import { normals, streams } from '../core/random.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import type { Sampler, Step } from '../core/types.ts';
import { datasets } from '../data/index.ts';
import { loadModel } from '../nets/load.ts';
import { type RunSpec, runSampling, sampling } from '../nets/sampling.ts';
import type { Model } from '../nets/types.ts';

const read = async (path: string) => {
  const { buffer, byteOffset, byteLength } = await readFile(`public/${path}`);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
};
beforeAll(async () => void (await tf.setBackend('wasm')));

const STEPS = 10;
const cosine = grid(schedules.cosine, STEPS);
const asked: Omit<RunSpec, 'levels' | 'count'> = {
  seed: 0,
  condition: { class: null, guidance: 1 },
  clip: true,
};

const average = (x: ArrayLike<number>) => Array.from(x).reduce((sum, one) => sum + one, 0) / x.length;
const squares = (a: ArrayLike<number>, b?: ArrayLike<number>) =>
  average(Array.from(a, (value, i) => (value - (b ? b[i] : 0)) ** 2));

/** Variance between pictures, averaged over their values. */
function varianceOf(x: Float32Array, size: number): number {
  const mean = new Float64Array(size);
  x.forEach((value, i) => {
    mean[i % size] += (value * size) / x.length;
  });
  return (squares(Array.from(x, (value, i) => value - mean[i % size])) * x.length) / (x.length - size);
}

/** Mean difference of neighbours in a row, as in the bench Break it. */
function grainOf(x: Float32Array, [, width, channels]: readonly number[]): number {
  const inside = [...x.keys()].filter((i) => Math.floor(i / channels) % width < width - 1);
  return average(inside.map((i) => Math.abs(x[i] - x[i + channels])));
}

/** All states of a run with what was expected there, and the result. */
async function steps(model: Model, sampler: Sampler, spec: RunSpec) {
  const run = sampling(model, sampler, spec);
  const seen: Step<Float32Array>[] = [];
  for (;;) {
    const { done, value } = run.next();
    if (done) return { seen, x: (await value.data()) as Float32Array };
    const [x, denoised] = await Promise.all([value.x.data(), value.denoised.data()]);
    seen.push({ ...value, x: x as Float32Array, denoised: denoised as Float32Array });
  }
}

describe.each(['portraits', 'fashion'] as const)('on %s', (name) => {
  const { event } = datasets[name];
  const size = sizeOf(event);
  let model: Model;
  let data: Float32Array;
  beforeAll(async () => {
    model = await loadModel(name, read);
    data = (await datasets[name].open(read)).draw(7, 64).x;
  });
  const run = (sampler: Sampler, more: Partial<RunSpec> & Pick<RunSpec, 'count'>) =>
    runSampling(model, sampler, { ...asked, levels: cosine, ...more });

  it('coarse shape is decided early, detail late; x̂0 has no noise in it and sharpens', async () => {
    const { seen, x } = await steps(model, samplers.ddim, { ...asked, levels: cosine, count: 4 });
    const coarse = (of: Float32Array) => blockMeans(of, event, 4);
    /** What is missing of the result, of what was missing at the start: of coarse shape, and of all but that. */
    const left = seen.map(({ denoised }) => {
      const rough = squares(coarse(denoised), coarse(x));
      return { rough, fine: squares(denoised, x) - rough };
    });
    const share = (of: 'rough' | 'fine', i: number) => left[i][of] / left[0][of];
    for (const i of [2, 4, 6]) expect(share('rough', i)).toBeLessThan(0.8 * share('fine', i));
    expect(share('rough', 4)).toBeLessThan(0.15);
    const grains = seen.map(({ denoised }) => grainOf(denoised, event));
    expect(grains[0]).toBeLessThan(grainOf(data, event));
    expect(grains[STEPS - 1]).toBeGreaterThan(1.1 * grains[0]);
    const varied = seen.map(({ denoised }) => varianceOf(denoised, size));
    for (let i = 1; i < STEPS; i++) expect(varied[i]).toBeGreaterThan(varied[i - 1]);
  });

  it('broken runs fail as Break it says', async () => {
    const broken = (how: BreakName) =>
      run(samplers.ddpm, { count: 4, break: how, levels: breaks[how].levels(cosine) });
    const intact = await run(samplers.ddpm, { count: 4 });
    const usual = varianceOf(data, size);
    for (const how of ['noNoise', 'oneStep'] as const)
      expect(varianceOf(await broken(how), size)).toBeLessThan(0.1 * usual);

    const more = await broken('wrongSchedule');
    expect(grainOf(more, event)).toBeLessThan(0.85 * grainOf(intact, event));
    const linear = grid(schedules.linear, STEPS);
    const right = await run(samplers.ddpm, { count: 2, levels: linear });
    const less = await run(samplers.ddpm, { count: 2, levels: linear, break: 'wrongSchedule' });
    expect(grainOf(less, event)).toBeGreaterThan(1.1 * grainOf(right, event));

    // Brightness: noise has the mean 0, the data have not.
    const dull = await broken('notPure');
    expect(Math.abs(average(data))).toBeGreaterThan(0.3);
    expect(Math.abs(average(dull))).toBeLessThan(0.7 * Math.abs(average(intact)));
    if (name !== 'portraits') return;
    const timeless = await broken('timeless');
    expect(average(more)).toBeGreaterThan(average(intact) + 0.15);
    expect(average(timeless)).toBeLessThan(average(intact) - 0.15);
    expect(grainOf(timeless, event)).toBeGreaterThan(1.2 * grainOf(intact, event));
  });

  it('round trips: the noise of a real picture is too weak, which the first level’s noise mends; more steps or refined ones return closer', async () => {
    const count = 1;
    const real = data.slice(0, count * size);
    const trip = (number: number) =>
      Array.from({ length: number + 1 }, (_, i) =>
        schedules.cosine.level(0.01 + 0.99 * (1 - i / number) ** 1.5),
      );
    const out = async (number: number, refine: number, first: boolean) => {
      const levels = trip(number);
      const noise = normals(0, streams.forward, 0, new Float32Array(real.length));
      const start = first ? jump(combine<Float32Array>, real, noise, levels[number]) : real;
      return run(samplers.ddim, { count, levels, start, invert: { refine } });
    };
    const back = async (number: number, refine = 0) => {
      const start = await out(number, refine, false);
      const x = await run(samplers.ddim, { count, levels: trip(number), start });
      return { power: squares(start), error: Math.sqrt(squares(x, real)) };
    };
    const [ten, twenty] = [await back(10), await back(20)];
    expect(ten.power).toBeLessThan(0.5);
    expect(twenty.error / ten.error).toBeGreaterThan(0.25);
    expect(twenty.error / ten.error).toBeLessThan(0.75);
    expect((await back(10, 1)).error).toBeLessThan(0.6 * ten.error);
    expect(Math.abs(squares(await out(10, 0, true)) - 1)).toBeLessThan(0.3);
  });

  it('between two seeds: halfway on the straight line pictures are flatter than halfway on the sphere', async () => {
    const count = 4;
    const [a, b] = [0, 1].map((seed) => normals(seed, streams.start, 0, new Float32Array(count * size)));
    const from = (start: Float32Array) => run(samplers.ddim, { count, start });
    const line = await from(a.map((value, i) => (value + b[i]) / 2));
    const sphere = await from(slerp(a, b, 0.5, size));
    expect(grainOf(line, event)).toBeLessThan(0.95 * grainOf(sphere, event));
    expect(varianceOf(line, size)).toBeLessThan(0.9 * varianceOf(sphere, size));
  });

  it('paint: early the network makes something of it, late it stands there as it was drawn', async () => {
    const count = 2;
    const pixels = Array.from({ length: 9 }, (_, i) => [4 + Math.floor(i / 3), 5 + (i % 3)]);
    const colour = Array.from({ length: event[2] }, (_, channel) => (channel ? -0.9 : 0.9));
    const parent = await steps(model, samplers.ddim, { ...asked, levels: cosine, count });
    const away = async (from: number) => {
      const { x, denoised, level } = parent.seen[from];
      const start = x.slice();
      const where = new Map(pixels.map(([row, column]) => [row * event[1] + column, colour]));
      for (let k = 0; k < count; k++) {
        const one = (of: Float32Array) => of.subarray(k * size, (k + 1) * size);
        start.set(painted(one(x), one(denoised), level, where), k * size);
      }
      const result = await run(samplers.ddim, { count, start, from });
      const there = pixels.flatMap(([row, column]) =>
        colour.map((value, channel) => result[(row * event[1] + column) * event[2] + channel] - value),
      );
      return Math.sqrt(squares(there));
    };
    const [early, late] = [await away(2), await away(STEPS - 1)];
    expect(late).toBeLessThan(0.35);
    expect(early).toBeGreaterThan(1.7 * late);
  });
});
