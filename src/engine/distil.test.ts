/** Students that are distilled in a worker, and what they carry; the workers end in between. */
import { beforeEach, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { normals, streams } from '../core/random.ts';
import { DEVIATION, flowTo, MEAN } from '../core/samplers/gaussian.fixture.ts';
import { schedules } from '../core/schedules.ts';
import { dataset } from '../data/index.ts';
import type { Source } from '../data/types.ts';
import { jumping } from '../training/distil/apprentice.ts';
import { PRELUDE } from '../training/distil/reflow.ts';
import { velocityOf } from '../training/distil/teacher.ts';
import { fromSource } from '../training/draws.ts';
import type { CarrySpec, Distilled, DistilSpec, Engine } from './api.ts';
import { createEngine } from './client.ts';
import { framesUntil, Workers } from './workers.fixture.ts';

const size = { width: 16, blocks: 1 } as const;
const teacher = {
  kind: 'exact',
  ideal: { kind: 'round', means: Float64Array.of(MEAN, MEAN), dimension: 2, variance: DEVIATION ** 2 },
} as const;
const asked: DistilSpec = { ...size, teacher, learns: 'jumps', data: 'eight', seed: 1, pace: 0 };

let workers: Workers;
let engine: Engine;
beforeEach(async () => {
  await startBackend('wasm');
  workers = new Workers();
  engine = createEngine({ spawn: workers.spawn, base: 'http://localhost/' });
});

/** Frames, until it is to end. */
const distil = (spec: DistilSpec, each: (frame: Distilled, count: number) => boolean): Promise<Distilled[]> =>
  framesUntil((onFrame, signal) => engine.distil(spec, onFrame, signal), each);

/** The student after so many steps, by itself. */
async function alone(steps: number): Promise<Float32Array> {
  const source = (await dataset('eight').open(async () => new ArrayBuffer(0))) as Source;
  const velocity = await velocityOf(teacher, async () => new ArrayBuffer(0));
  const { apprentice } = jumping({ ...size, seed: 1 }, fromSource(source), velocity);
  for (let i = 0; i < steps; i++) await apprentice.step();
  return apprentice.average();
}

it('learns step by step, and goes on from a frame as if it had never stopped', async () => {
  const frames = await distil(asked, ({ steps }) => steps === 3);
  expect(frames.map(({ steps, losses }) => [steps, losses.length])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
  const [next] = await distil({ ...asked, from: frames[1].checkpoint }, () => true);
  expect(next.steps).toBe(3);
  expect(next.weights).toEqual(frames[2].weights);
  expect(next.weights).toEqual(await alone(3));
  expect(next.seconds).toBeGreaterThan(frames[1].seconds);
});

it('whose worker dies goes on from its last frame', async () => {
  const frames = await distil(asked, ({ steps }, count) => {
    if (count === 4) workers.newest.die();
    return steps === 8;
  });
  expect(workers.all).toHaveLength(2);
  expect(frames.map(({ steps }) => steps)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(frames[7].weights).toEqual(await alone(8));
});

it('a round of reflow ends by itself, and the next begins from where it ended', async () => {
  const lines = { ...asked, learns: 'lines', pace: 400 } as const;
  const frames = await distil(lines, () => false);
  const end = frames[frames.length - 1];
  expect(frames.filter(({ done }) => done)).toEqual([end]);
  expect(end.round).toBe(1);
  // What there is before the flow is learnt has no ways whose bend says anything.
  for (const { beginning, steps } of frames) expect(beginning).toBe(steps < PRELUDE);
  expect(frames.reduce((sum, { losses }) => sum + losses.length, 0)).toBe(end.steps);
  const [next] = await distil({ ...lines, pace: 0, from: end.checkpoint }, () => true);
  expect([next.round, next.steps, next.done]).toEqual([2, end.steps + 1, false]);
  expect(next.beginning).toBe(false);
  const [first] = await distil({ ...lines, seed: 2, pace: 0 }, () => true);
  expect(first.beginning).toBe(true);
}, 60_000);

it('is stopped while its pairs are made', async () => {
  const abort = new AbortController();
  const told: Distilled[] = [];
  const asking = engine.distil({ ...asked, learns: 'lines' }, (frame) => void told.push(frame), abort.signal);
  // At once, in their midst: on a quick machine all of them are there within 30 ms.
  setTimeout(() => abort.abort(), 0);
  await expect(asking).rejects.toThrow();
  expect(told).toEqual([]);
  // Another one is not held up.
  expect(await distil(asked, () => true)).toHaveLength(1);
});

const grid = Float32Array.of(0, 0, 1, -1, 0.5, 2);
const carried: CarrySpec = {
  carrier: teacher,
  grid,
  jumps: 2,
  count: 300,
  seed: 5,
  counts: [1, 2],
  thorough: true,
};
const { level } = schedules.flow;

it('a teacher carries a grid and noise by its whole way to where the flow ends, and in few steps elsewhere', async () => {
  const { jumped, whole, ends, wholeEnd, bend } = await engine.carry(carried);
  expect([jumped.length, whole!.length]).toEqual([17, 17]);
  whole!.forEach((x, span) => {
    for (const [i, value] of x.entries())
      expect(Math.abs(value - flowTo(grid[i], level(1), level(1 - span / 16))), `${span}`).toBeLessThan(
        0.005,
      );
  });
  const noise = normals(5, streams.start, 0, new Float32Array(600));
  for (const [i, value] of wholeEnd!.entries())
    expect(Math.abs(value - flowTo(noise[i], level(1), level(0)))).toBeLessThan(0.01);
  // One step goes to the mean; two do not, nor to where the flow ends.
  for (const value of ends[0]) expect(value).toBeCloseTo(MEAN, 4);
  const off = ends[1].map((value, i) => Math.abs(value - wholeEnd![i]));
  expect(Math.max(...off)).toBeGreaterThan(0.1);
  expect(jumped[16]).not.toEqual(whole![16]);
  expect(bend!.mean).toBeGreaterThan(0.05);
  expect(bend!.error!).toBeLessThan(0.02);
});

it('in haste there is no whole way of the noise; a student has none at all', async () => {
  const [{ weights }] = await distil(asked, () => true);
  const hasty = await engine.carry({ ...carried, counts: [1], thorough: false });
  expect([hasty.ends.length, hasty.wholeEnd]).toEqual([1, null]);
  const student = await engine.carry({ ...carried, carrier: { ...size, kind: 'jumps', weights } });
  expect([student.whole, student.wholeEnd, student.bend]).toEqual([null, null, null]);
  expect(student.ends.map(({ length }) => length)).toEqual([600, 600]);
  expect(student.jumped[0]).toEqual(grid);
  await expect(engine.carry({ ...carried, jumps: 3 })).rejects.toThrow('choose a divisor');
});

it('learns from a network of points, and from no other', async () => {
  const [{ steps }] = await distil(
    { ...asked, data: 'moons', teacher: { kind: 'network', model: 'moons' } },
    () => true,
  );
  expect(steps).toBe(1);
  for (const model of ['moons-told', 'fashion'])
    await expect(distil({ ...asked, teacher: { kind: 'network', model } }, () => true)).rejects.toThrow(
      'choose another teacher',
    );
});
