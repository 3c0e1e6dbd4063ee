/** Networks of the laboratory, trained by the engine itself. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEngine } from '../engine/client.ts';
import { Workers } from '../engine/workers.fixture.ts';
import { initialOf } from '../state/experiment.ts';
import * as plainly from '../training/plainly.ts';
import '../lessons/owned.ts';
import { BUDGET, weightsOf } from '../lessons/common/pupil/moments.ts';
import { onlyTrains, type Pupil, pupilKey, pupilOf } from '../lessons/common/pupil/pupil.ts';
import { weightsAt } from '../lessons/common/pupil/taught.ts';

const { engine } = vi.hoisted(() => ({ engine: { now: undefined as unknown } }));
vi.mock('../state/engine.ts', () => ({ getEngine: async () => engine.now }));

let trial = 0;
const fresh = () => pupilOf({ ...initialOf('train'), width: '16', blocks: 1, batch: '64', trial: ++trial });
const drawnWith = (pupil: Pupil) => weightsOf(pupil.newest!, 'usual');

beforeEach(async () => {
  await tf.setBackend('cpu');
  engine.now = createEngine({ spawn: new Workers().spawn, base: 'http://localhost/' });
});
afterEach(() => {
  onlyTrains(null);
  vi.restoreAllMocks();
});

it('takes as many steps as it is told, and keeps where they led', async () => {
  const pupil = fresh();
  await pupil.train(undefined, 1);
  expect([pupil.step, pupil.status, pupil.losses.steps]).toEqual([1, 'still', 1]);
  await pupil.train(pupil.newest, 6);
  expect([pupil.step, pupil.losses.steps, pupil.newest?.step]).toEqual([7, 7, 7]);
});

it('is the same network again after it has started over', async () => {
  const pupil = fresh();
  await pupil.train(undefined, 8);
  const [weights, losses] = [drawnWith(pupil), pupil.losses.points()];
  pupil.startOver();
  expect([pupil.step, pupil.moments.length, pupil.losses.steps, pupil.seconds]).toEqual([0, 0, 0, 0]);
  await pupil.train(undefined, 8);
  expect(drawnWith(pupil)).toEqual(weights);
  expect(pupil.losses.points()).toEqual(losses);
});

it('goes on from a kept moment, and gives up what came after it', async () => {
  const pupil = fresh();
  await pupil.train(undefined, 3);
  const [early] = pupil.moments.slice(-1);
  await pupil.train(early, 4);
  const end = drawnWith(pupil);
  expect(pupil.step).toBe(7);
  await pupil.train(early, 4);
  expect([pupil.step, pupil.losses.steps]).toEqual([7, 7]);
  expect(drawnWith(pupil)).toEqual(end);
});

it('stops where it is when it is told to, and other settings are another network, which waits', async () => {
  const pupil = fresh();
  const training = pupil.train();
  await expect.poll(() => pupil.step).toBeGreaterThan(0);
  const other = fresh();
  onlyTrains(other);
  await training;
  const at = pupil.step;
  expect(pupil.status).toBe('still');
  expect(pupil.newest?.step).toBe(at);
  await other.train(undefined, 2);
  expect(pupil.step).toBe(at);
  await pupil.train(pupil.newest, 1);
  expect(pupil.step).toBe(at + 1);
});

it('says at which step a gradient was no number, what helps, and keeps what it knew', async () => {
  const { gradientsPlainly } = plainly;
  vi.spyOn(plainly, 'gradientsPlainly').mockImplementation((...given) => {
    const gradients = gradientsPlainly(...given);
    const at: typeof gradients.at = async (learner) => {
      const loss = await gradients.at(learner);
      if (learner.step === 5) gradients.gradient[0] = Number.NaN;
      return loss;
    };
    return { ...gradients, at };
  });
  const pupil = fresh();
  await pupil.train(undefined, 4);
  const weights = drawnWith(pupil);
  await pupil.train(pupil.newest, 10);
  expect(pupil.message).toMatch(/At step 5 .* lower learning rate/s);
  expect(pupil.status).toBe('still');
  expect(drawnWith(pupil)).toEqual(weights);
});

it('refuses what is kept where losses are not those of its steps, and keeps what it has come to itself', async () => {
  const [pupil, other] = [fresh(), fresh()];
  await pupil.train(undefined, 3);
  await other.train(undefined, 2);
  const [weights, losses] = [drawnWith(pupil), pupil.losses.points()];
  for (const wrong of [{ losses: other.saved()!.losses }, { lengths: other.saved()!.lengths }])
    expect(() => pupil.restore({ ...pupil.saved()!, ...wrong })).toThrow('not those of its steps');
  expect([pupil.step, pupil.newest?.step]).toEqual([3, 3]);
  expect(drawnWith(pupil)).toEqual(weights);
  expect(pupil.losses.points()).toEqual(losses);
  const saved = other.saved()!;
  other.startOver();
  other.restore(saved);
  expect([other.step, other.losses.steps, other.lengths.steps]).toEqual([2, 2, 2]);
});

it('two that are asked for at once both learn, and go a part of their way again where less is asked for', async () => {
  const [pupil, other] = [fresh(), fresh()];
  const asked = [
    [pupil, 5],
    [other, 5],
  ] as const;
  const whole = await Promise.all(asked.map(([of, step]) => weightsAt(of, step, 'latest')));
  const part = await Promise.all(asked.map(([of]) => weightsAt(of, 3, 'latest')));
  expect([pupil.step, other.step]).toEqual([5, 5]);
  for (const [i, [of]] of asked.entries()) {
    of.startOver();
    await of.train(undefined, 3);
    expect(weightsOf(of.newest!, 'latest')).toEqual(part[i]);
    await of.train(of.newest, 2);
    expect(weightsOf(of.newest!, 'latest')).toEqual(whole[i]);
  }
});

it('is the same network under a schedule by hand as under the cosine', () => {
  const pupil = fresh();
  const { spec } = pupil;
  expect(pupilKey({ ...spec, schedule: 'drawn' })).toBe(pupilKey({ ...spec, schedule: 'cosine' }));
  expect(pupilKey({ ...spec, schedule: 'linear' })).not.toBe(pupilKey(spec));
});

it('forgets the networks that were asked for longest ago, within the budget of all', async () => {
  const first = fresh();
  const spec = { ...initialOf('train'), ...first.spec };
  expect(pupilOf(spec)).toBe(first);
  for (let i = 0; i < 4; i++) fresh();
  expect(pupilOf(spec)).not.toBe(first);
  expect(BUDGET).toBeLessThanOrEqual(64 * 1024 ** 2);
});

it('over 20,000 steps no buffer and no tensor grows, and what is kept stays within its budget', async () => {
  setFlagsFromString('--expose_gc');
  const collect: () => void = runInNewContext('gc');
  const pupil = fresh();
  const kept = () => pupil.moments.reduce((sum, { checkpoint }) => sum + checkpoint.byteLength, 0);
  /** Bytes of buffers, without the moments that are kept. */
  const held = () => {
    collect();
    return process.memoryUsage().arrayBuffers - kept();
  };
  await pupil.train(undefined, 4000);
  const [early, tensors] = [held(), tf.memory().numTensors];
  // In so many parts that there are more moments than are kept, however fast this machine is.
  for (let part = 0; part < 40; part++) await pupil.train(pupil.newest, 400);
  expect(pupil.step).toBe(20_000);
  expect(tf.memory().numTensors).toBe(tensors);
  expect(pupil.losses.points().length).toBeLessThanOrEqual(513);
  expect(pupil.moments.length).toBeLessThanOrEqual(32);
  expect(kept()).toBeLessThan(BUDGET / 4);
  // Less than if each frame had left its weights behind. Buffers are given back a moment after they are collected.
  await expect.poll(() => held() - early).toBeLessThan(2 ** 17);
});
