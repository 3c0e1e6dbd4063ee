/** Duels of the laboratory, led by the engine itself. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEngine } from '../engine/client.ts';
import { Workers } from '../engine/workers.fixture.ts';
import { type Experiment, initialOf } from '../state/experiment.ts';
import '../lessons/owned.ts';
import { BUDGET, Duel, duelOf, keptBy, stopDuel } from '../lessons/train/duel/duel.ts';

const { engine } = vi.hoisted(() => ({ engine: { now: undefined as unknown } }));
vi.mock('../state/engine.ts', () => ({ getEngine: async () => engine.now }));

let trial = 0;
const specOf = (): Experiment => ({ ...initialOf('train'), data: 'eight', trial: ++trial });
const fresh = () => duelOf(specOf());

beforeEach(async () => {
  await tf.setBackend('cpu');
  engine.now = createEngine({ spawn: new Workers().spawn, base: 'http://localhost/' });
  // Small ones learn the same way.
  const settings = vi.spyOn(Duel.prototype, 'settings', 'get');
  settings.mockImplementation(function (this: Duel) {
    const { data, trial, rivalRate, gamma, turns, momentum } = this.spec;
    return { data, width: 16, blocks: 1, batch: 16, seed: trial, rate: rivalRate, gamma, turns, momentum };
  });
});
afterEach(() => {
  stopDuel();
  vi.restoreAllMocks();
});

const points = (duel: Duel) => duel.losses.map((each) => each.map((one) => one.points()));

it('is the same again after it has started over', async () => {
  const duel = fresh();
  for (const _ of [1, 2]) await duel.train(duel.newest, true);
  expect(duel.steps).toEqual([2, 2, 2, 2]);
  const [weights, losses] = [duel.newest!.weights, points(duel)];
  duel.startOver();
  expect([duel.steps, duel.moments.length, duel.newest]).toEqual([[0, 0, 0, 0], 0, undefined]);
  for (const _ of [1, 2]) await duel.train(duel.newest, true);
  expect([duel.newest!.weights, points(duel)]).toEqual([weights, losses]);
});

it('comes back from what is kept of it, and goes on as if it had never stopped', async () => {
  const spec = specOf();
  const duel = duelOf(spec);
  for (const _ of [1, 2, 3]) await duel.train(duel.newest, true);
  const saved = structuredClone(duel.saved()!);
  await duel.train(duel.newest, true);
  fresh();
  const again = duelOf(spec);
  expect(again).not.toBe(duel);
  again.restore(saved);
  expect(again.steps).toEqual([3, 3, 3, 3]);
  await again.train(again.newest, true);
  expect(again.newest!.weights).toEqual(duel.newest!.weights);
  expect(points(again)).toEqual(points(duel));
});

it('finds what was kept before there was a choice of momentum, and tells others apart by it', () => {
  const { momentum: _, ...before } = fresh().spec;
  const { data, placed, rivalRate, gamma, turns, trial } = before;
  expect(keptBy(before)).toBe(JSON.stringify([data, placed, rivalRate, gamma, turns, trial]));
  expect(keptBy({ ...before, momentum: 0 })).toBe(keptBy(before));
  expect(keptBy({ ...before, momentum: 0.9 })).not.toBe(keptBy(before));
});

it('refuses what is kept where losses are not those of its steps, and keeps what it has come to itself', async () => {
  const duel = fresh();
  for (const _ of [1, 2]) await duel.train(duel.newest, true);
  const { losses, ...saved } = duel.saved()!;
  const other = fresh();
  await other.train(undefined, true);
  const wrong = { ...saved, losses: [other.saved()!.losses[0], ...losses.slice(1)] };
  const before = points(duel);
  expect(() => duel.restore(wrong)).toThrow('not those of its steps');
  expect([duel.moments.length, ...duel.steps]).toEqual([2, 2, 2, 2, 2]);
  expect(points(duel)).toEqual(before);
});

it('over 20,000 steps no buffer and no tensor grows, and what is kept stays within its budget', async () => {
  setFlagsFromString('--expose_gc');
  const collect: () => void = runInNewContext('gc');
  const all = (duel: Duel) => duel.steps.reduce((sum, one) => sum + one, 0);
  const duel = fresh();
  const kept = () =>
    duel.moments.reduce(
      (sum, { weights, checkpoint }) => sum + weights.byteLength + checkpoint.byteLength,
      0,
    );
  /** Bytes of buffers, without the moments that are kept. */
  const held = () => {
    collect();
    return process.memoryUsage().arrayBuffers - kept();
  };
  const until = async (steps: number) => {
    const going = duel.train();
    await expect.poll(() => all(duel), { timeout: 60_000 }).toBeGreaterThan(steps);
    duel.stop();
    await going;
  };
  await until(4000);
  const [early, tensors] = [held(), tf.memory().numTensors];
  await until(20_000);
  expect(Math.min(...duel.steps)).toBeGreaterThan(1000);
  expect(tf.memory().numTensors).toBe(tensors);
  for (const one of duel.losses.flat()) expect(one.points().length).toBeLessThanOrEqual(513);
  expect(duel.moments.length).toBeLessThanOrEqual(32);
  expect(kept()).toBeLessThan(BUDGET);
  // But for what passes by; buffers are given back a moment after they are collected.
  await expect.poll(() => held() - early).toBeLessThan(2 ** 20);
}, 90_000);
