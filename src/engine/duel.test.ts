/** Duels in a worker, and what is seen of them; the workers end in between. */
import { beforeEach, expect, it, vi } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { PASSES, rivalNames } from '../core/rivals.ts';
import { dataset } from '../data/index.ts';
import type { Source } from '../data/types.ts';
import { fromSource } from '../training/draws.ts';
import { Gan } from '../training/gan/gan.ts';
import { apart, rivalOf } from '../training/gan/rivals.ts';
import type { Duelled, DuelSpec, Engine } from './api.ts';
import { createEngine } from './client.ts';
import { framesUntil, Workers } from './workers.fixture.ts';

const settings = {
  data: 'eight',
  width: 16,
  blocks: 1,
  batch: 32,
  seed: 1,
  rate: 0.002,
  gamma: 0.2,
  turns: 1,
} as const;
const asked: DuelSpec = { ...settings, pace: 0 };

let workers: Workers;
let engine: Engine;
beforeEach(async () => {
  await startBackend('wasm');
  vi.restoreAllMocks();
  workers = new Workers();
  engine = createEngine({ spawn: workers.spawn, base: 'http://localhost/' });
});

/** Frames, until it is to end. */
const duel = (spec: DuelSpec, each: (frame: Duelled, count: number) => boolean): Promise<Duelled[]> =>
  framesUntil((onFrame, signal) => engine.duel(spec, onFrame, signal), each);
const never = () => false;

/** What each is after so many steps, by itself. */
async function alone(index: number, steps: number): Promise<Float32Array> {
  const source = (await dataset('eight').open(async () => new ArrayBuffer(0))) as Source;
  const { rival } = rivalOf(rivalNames[index], settings, fromSource(source));
  for (let i = 0; i < steps; i++) await rival.step();
  return rival.average();
}

it('takes one step of each, and goes on from there as if it had never stopped', async () => {
  const [first] = await duel({ ...asked, once: true }, never);
  expect(first.steps).toEqual([1, 1, 1, 1]);
  expect(first.losses.map((each) => each.map(({ length }) => length))).toEqual([[1, 1], [1, 1], [1, 1], [1]]);
  const [second] = await duel({ ...asked, once: true, from: first.checkpoint }, never);
  expect(second.steps).toEqual([2, 2, 2, 2]);
  const { draws } = apart(settings, second.weights);
  for (const i of rivalNames.keys()) expect(draws[i]).toEqual(await alone(i, 2));
});

it('gives all the same seconds, whoever takes the longest for a step', async () => {
  const frames = await duel(asked, ({ seconds }) => Math.min(...seconds) > 0.15);
  const { seconds, steps } = frames[frames.length - 1];
  // A turn is a step at least, and at most one more than others have had.
  expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThan(0.15);
  expect(Math.min(...steps)).toBeGreaterThan(1);
  const told = frames.reduce((sum, { losses }) => sum + losses[0][0].length, 0);
  expect(told).toBe(steps[0]);
});

it('whose worker dies goes on from its last frame', async () => {
  let died = 0;
  const frames = await duel(asked, ({ steps }, count) => {
    if (count === 6) {
      died = steps[3];
      workers.newest.die();
    }
    return count > 6 && Math.min(...steps) > 3;
  });
  expect(workers.all).toHaveLength(2);
  // Not from the first step again, which would lead to the same weights.
  frames.slice(1).forEach(({ steps }, i) => {
    for (const [rival, step] of steps.entries()) expect(step).toBeGreaterThanOrEqual(frames[i].steps[rival]);
  });
  const { steps, weights } = frames[frames.length - 1];
  expect(steps[3]).toBeGreaterThanOrEqual(died);
  const { draws } = apart(settings, weights);
  for (const i of rivalNames.keys()) expect(draws[i]).toEqual(await alone(i, steps[i]));
});

it('one whose gradient is no number stops with what helps, and the others go on', async () => {
  const { step } = Gan.prototype;
  vi.spyOn(Gan.prototype, 'step').mockImplementation(function (this: Gan) {
    const { generator } = this.players;
    if (this.settings.game === 'relativistic' && generator.step === 2) generator.weights[0] = Number.NaN;
    return step.call(this);
  });
  const frames = await duel(
    asked,
    ({ steps, troubles }) => troubles[2] !== null && [0, 1, 3].every((i) => steps[i] > 5),
  );
  const { troubles, steps } = frames[frames.length - 1];
  expect(troubles.map((trouble) => trouble !== null)).toEqual([false, false, true, false]);
  expect(troubles[2]).toMatch(/At step 2 the gradient of the discriminator.*lower learning rate/s);
  expect(steps[2]).toBe(2);
});

it('is looked at: what all draw of the same noise, what discriminators say, and the way of the denoiser', async () => {
  const [{ weights }] = await duel({ ...asked, once: true }, never);
  const places = Float32Array.of(0, 0, 1, 1, -1, 2);
  const spec = { settings, weights, count: 40, seed: 3, places, arrows: places.slice(0, 4) };
  const { drawn, judged, frames, took } = await engine.glance(spec);
  expect(drawn.map(({ length }) => length)).toEqual([80, 80, 80]);
  expect(judged.map(({ length }) => length)).toEqual([3, 3, 3]);
  expect(frames).toHaveLength(PASSES + 1);
  expect(frames[PASSES].level.sigma).toBe(0);
  for (const { x, denoised, x0 } of frames)
    expect([x.length, denoised.length, x0.length]).toEqual([80, 80, 4]);
  expect(took.denoiser).toBeGreaterThan(took.generator);
});
