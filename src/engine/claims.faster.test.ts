/** What the lesson Faster says of a ladder of steps and of students, from the weights that it is served with, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { sizeOf } from '../core/arrays.ts';
import { at } from '../core/at.ts';
import { handedOver } from '../core/jumps.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import type { Level, Sampler } from '../core/types.ts';
import { datasets } from '../data/index.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import { loadModel } from '../nets/load.ts';
import { runSampling } from '../nets/sampling.ts';
import type { Condition, Model } from '../nets/types.ts';

beforeAll(async () => void (await tf.setBackend('wasm')));

const COUNT = 12;

/** The root mean square difference of picture i of one lot from picture j of another. */
function apart(a: Float32Array, i: number, b: Float32Array, j: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (a[i * size + k] - b[j * size + k]) ** 2;
  return Math.sqrt(sum / size);
}

const each = Array.from({ length: COUNT }, (_, i) => i);
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** How far pictures of a lot are from each other, on average. */
const spread = (x: Float32Array, size: number) =>
  mean(each.flatMap((i) => each.filter((j) => j > i).map((j) => apart(x, i, x, j, size))));

/** How far the pictures of two lots are that come from the same noise. */
const between = (a: Float32Array, b: Float32Array, size: number) =>
  mean(each.map((i) => apart(a, i, b, i, size)));

/** Mean difference of neighbours in a row. */
function grain(x: Float32Array, [, width, channels]: readonly number[]): number {
  const inside = [...x.keys()].filter((i) => Math.floor(i / channels) % width < width - 1);
  return mean(inside.map((i) => Math.abs(x[i] - x[i + channels])));
}

describe.each([
  ['fashion', { class: null }],
  ['portraits', { class: null, prompt: '' }],
] as const)('of %s that are asked for nothing', (name, wish) => {
  const { event, student } = datasets[name];
  const size = sizeOf(event);
  let [teacher, pupil]: Model[] = [];
  let data: Float32Array;
  const known = new Map<string, Promise<Float32Array>>();

  function made(model: Model, steps: number): Promise<Float32Array> {
    const key = `${model === pupil} ${steps}`;
    const condition: Condition = { ...wish, guidance: 1 };
    const levels = grid(schedules.cosine, steps);
    const run = { levels, seed: 0, count: COUNT, condition, clip: true };
    const found = known.get(key) ?? runSampling(model, samplers.ddim, run);
    known.set(key, found);
    return found;
  }

  beforeAll(async () => {
    [teacher, pupil] = await Promise.all([loadModel(name, read), loadModel(student, read)]);
    data = (await datasets[name].open(read)).draw(7, COUNT).x;
  });

  it('a single step of DDIM makes the average, smooth and alike from all starts', async () => {
    const single = await made(teacher, 1);
    expect(spread(single, size)).toBeLessThan(0.2 * spread(data, size));
    expect(grain(single, event)).toBeLessThan(grain(data, event));
  });

  it('DDIM ends near the same pictures in 50 and in 10 steps, and further off in 4, 2 and 1', async () => {
    const [many, ten, four, two, one] = await Promise.all(
      [50, 10, 4, 2, 1].map((steps) => made(teacher, steps)),
    );
    const off = [ten, four, two, one].map((few) => between(few, many, size));
    expect(off[0]).toBeLessThan(0.5 * spread(many, size));
    expect([...off].sort((a, b) => a - b)).toEqual(off);
  });

  it('fewer steps make pictures that differ less', async () => {
    const few = await Promise.all([50, 4, 2, 1].map((steps) => made(teacher, steps)));
    const spreads = few.map((x) => spread(x, size));
    expect([...spreads].sort((a, b) => b - a)).toEqual(spreads);
  });

  it('a student makes in one step nearly what its teacher makes of the same noise, and no average', async () => {
    const [jumped, walked, single] = [await made(pupil, 1), await made(teacher, 50), await made(teacher, 1)];
    const nearest = each.filter((i) =>
      each.every((j) => apart(jumped, i, walked, i, size) <= apart(jumped, i, walked, j, size)),
    );
    expect(nearest.length).toBeGreaterThan(0.8 * COUNT);
    expect(between(jumped, walked, size)).toBeLessThan(0.6 * spread(walked, size));
    expect(between(jumped, walked, size)).toBeLessThan(between(single, walked, size));
    expect(spread(jumped, size)).toBeGreaterThan(0.7 * spread(walked, size));
  });

  const states = new Map<number, Promise<Float32Array>>();

  /** Where a run goes on from its state at a time, by whom and through which levels. */
  async function goneOn(t: number, model: Model, sampler: Sampler, way: (from: Level) => readonly Level[]) {
    const condition: Condition = { ...wish, guidance: 1 };
    const common = { seed: 0, count: COUNT, condition, clip: true };
    const levels = grid(schedules.cosine, 50);
    const from = levels.findIndex((level) => level.t <= t + 1e-9);
    const before = { ...common, levels: levels.slice(0, from + 1) };
    const start = await (states.get(t) ?? runSampling(teacher, samplers.ddim, before));
    states.set(t, Promise.resolve(start));
    return runSampling(model, sampler, { ...common, levels: way(at(levels, from)), start });
  }
  const learnt = (count: number) => (from: Level) => handedOver(from, count, 4, schedules.cosine);

  it('a student that takes over anywhere ends near where its teacher ends, up to half-way nearer by one jump than its teacher by one step; by two so early, later about as near', async () => {
    const end = await made(teacher, 50);
    const data = schedules.cosine.level(0);
    const even = (from: Level) => [from, schedules.cosine.level(from.t / 2), data];
    const one = (from: Level) => [from, data];
    const off: number[] = [];
    const gains: number[] = [];
    for (const t of [0.9, 0.5, 0.2]) {
      const jumped = between(await goneOn(t, pupil, samplers.ddim, learnt(1)), end, size);
      if (t > 0.4)
        expect(jumped).toBeLessThan(between(await goneOn(t, teacher, samplers.ddim, one), end, size));
      off.push(between(await goneOn(t, pupil, samplers.ddim, learnt(2)), end, size));
      gains.push(between(await goneOn(t, teacher, samplers.ddim, even), end, size) / at(off, off.length - 1));
    }
    expect(off[0]).toBeLessThan(0.5 * spread(end, size));
    expect(off[1]).toBeLessThan(0.15 * spread(end, size));
    expect([...off].sort((a, b) => b - a)).toEqual(off);
    expect(gains[0]).toBeGreaterThan(1.1);
    expect(gains[1]).toBeGreaterThan(0.7);
    expect(gains[1]).toBeLessThan(1.4);
  });

  it('by consistency steps a student ends elsewhere than without new noise', async () => {
    const end = await made(teacher, 50);
    const [plain, noised] = [
      await goneOn(0.5, pupil, samplers.ddim, learnt(2)),
      await goneOn(0.5, pupil, samplers.lcm, learnt(2)),
    ];
    expect(between(noised, end, size)).toBeGreaterThan(1.5 * between(plain, end, size));
  });
});

it('of its evaluation, a student is read as asked as often in one step as its teacher in 50, and covers less', async () => {
  const figures = async (model: string) =>
    JSON.parse(new TextDecoder().decode(await read(`weights/${model}.json`))).metrics;
  const [teacher, student] = [await figures('fashion'), await figures('fashion-student')];
  expect(teacher.steps).toBe(50);
  const [many, one] = [teacher['guidance 2'], student['1 step']];
  // Of 1,000 pictures: within three standard errors of a share.
  expect(Math.abs(one.readAsClass - many.readAsClass)).toBeLessThan(3 * Math.sqrt((2 * 0.97 * 0.03) / 1000));
  expect(many.coverage - one.coverage).toBeGreaterThan(0.06);
  expect([one.coverage, many.coverage].map((share) => Math.round(100 * share))).toEqual([86, 95]);
  expect(student['8 steps'].coverage).toBeGreaterThan(one.coverage);
});
