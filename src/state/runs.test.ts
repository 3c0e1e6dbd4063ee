import { expect, it } from 'vitest';
import type { Engine } from '../engine/api.ts';
import { type Frame, Runs, type SampleSpec } from './runs.ts';

const STEPS = 6;
const spec: SampleSpec = {
  model: 'moons',
  sampler: 'ddim',
  options: {},
  levels: Array.from({ length: STEPS + 1 }, (_, i) => ({
    t: 1 - i / STEPS,
    alpha: i / STEPS,
    sigma: 1 - i / STEPS,
  })),
  seed: 0,
  count: 4,
  condition: { class: null, guidance: 1 },
  clip: false,
};

const frame = (index: number): Frame => ({
  index,
  level: spec.levels[index],
  x: new Float32Array(8),
  denoised: new Float32Array(8),
  nfe: index + 1,
  ms: 1,
});

type Sample = Engine['sample'];

/** Gives each frame in a task of its own, as a worker does. */
const working: Sample = async ({ levels }, onFrame, signal) => {
  for (let index = 0; index < levels.length; index++) {
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    await onFrame(frame(index));
    signal?.throwIfAborted();
  }
};

const withEngine = (sample: Sample, share?: number) =>
  new Runs(() => Promise.resolve({ sample } as Engine), { share });
const indices = (runs: Runs, key = 'a') => runs.get(key)?.frames.map(({ index }) => index);
const all = [0, 1, 2, 3, 4, 5, 6];

/** Resolves in the moment in which so many frames are there. */
const arrived = (runs: Runs, count: number) =>
  new Promise<void>((resolve) => {
    runs.subscribe(() => (indices(runs)?.length ?? 0) >= count && resolve());
  });
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 20));

it('keeps all frames, and tells of each', async () => {
  const runs = withEngine(working);
  const seen = new Set<number>();
  runs.subscribe(() => seen.add(runs.get('a')?.frames.length ?? 0));
  await runs.start('a', spec, [2]);
  expect(indices(runs)).toEqual(all);
  expect([...seen]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(runs.get('a')?.status).toBe('done');
});

it('is held, steps once and goes on', async () => {
  const runs = withEngine(working);
  const done = runs.start('a', spec, [2]);
  runs.hold();
  await aWhile();
  expect(indices(runs)).toEqual([0]);
  runs.step();
  await aWhile();
  expect(indices(runs)).toEqual([0, 1]);
  expect(runs.get('a')?.status).toBe('held');
  runs.resume();
  await done;
  expect(indices(runs)).toEqual(all);
});

it('is cancelled while it runs and while it is held, and keeps what it has', async () => {
  for (const held of [false, true]) {
    const runs = withEngine(working);
    const done = runs.start('a', spec, [2]);
    await arrived(runs, 2);
    if (held) runs.hold();
    runs.cancel();
    await done;
    expect(runs.get('a')).toMatchObject({ status: 'stopped', message: null });
    expect(indices(runs)?.length).toBeGreaterThan(1);
    expect(indices(runs)?.length).toBeLessThan(7);
  }
});

it('a newer run takes the place of the one in progress', async () => {
  const runs = withEngine(working);
  const first = runs.start('a', spec, [2]);
  await arrived(runs, 1);
  await Promise.all([first, runs.start('b', spec, [2])]);
  expect(runs.get('a')?.status).toBe('stopped');
  expect(indices(runs, 'b')).toEqual(all);
});

it('a rerun begins anew', async () => {
  const runs = withEngine(working);
  await runs.start('a', spec, [2]);
  const before = runs.get('a');
  await runs.start('a', spec, [2]);
  expect(runs.get('a')).not.toBe(before);
  expect(indices(runs)).toEqual(all);
});

it('a failure keeps its message and the frames before it', async () => {
  const runs = withEngine(async (given, onFrame) => {
    await onFrame(frame(0));
    throw new Error(`${given.model}.safetensors is corrupt; reload`);
  });
  await runs.start('a', spec, [2]);
  expect(runs.get('a')).toMatchObject({ status: 'failed', message: 'moons.safetensors is corrupt; reload' });
  expect(indices(runs)).toEqual([0]);
});

it('an engine that cannot be had is a failure of the run', async () => {
  const runs = new Runs(() => Promise.reject(new Error('no engine: reload')));
  await runs.start('a', spec, [2]);
  expect(runs.get('a')).toMatchObject({ status: 'failed', message: 'no engine: reload' });
});

it('frames that come a second time replace those that were there', async () => {
  const runs = withEngine(async (_, onFrame) => {
    for (const index of [0, 1, 2, 2, 3, 1, 2, 3, 4, 5, 6]) await onFrame(frame(index));
  });
  await runs.start('a', spec, [2]);
  expect(indices(runs)).toEqual(all);
});

it('keeps every so manieth frame, and the last, where all would not fit', async () => {
  const runs = withEngine(working, 3 * 64);
  await runs.start('a', spec, [2]);
  expect(runs.get('a')?.every).toBe(3);
  expect(indices(runs)).toEqual([0, 3, 6]);
});

it('a step that is held goes to the next frame that is kept', async () => {
  const runs = withEngine(working, 3 * 64);
  const done = runs.start('a', spec, [2]);
  runs.hold();
  await aWhile();
  expect(indices(runs)).toEqual([0]);
  runs.step();
  await aWhile();
  expect(indices(runs)).toEqual([0, 3]);
  expect(runs.get('a')?.status).toBe('held');
  runs.resume();
  await done;
});

it.each([Number.NaN, Number.POSITIVE_INFINITY])(
  'a network that answers %s ends the run, what came before is kept',
  async (bad) => {
    let aborted = false;
    const runs = withEngine(async (given, onFrame, signal) => {
      signal?.addEventListener('abort', () => {
        aborted = true;
      });
      await working(
        given,
        (one) => {
          if (one.index === 3) one.denoised[5] = bad;
          return onFrame(one);
        },
        signal,
      );
    });
    await runs.start('a', spec, [2]);
    expect(runs.get('a')).toMatchObject({
      status: 'failed',
      message: expect.stringMatching(/step 3 of 6.*no number/),
    });
    expect(indices(runs)).toEqual([0, 1, 2]);
    expect(aborted).toBe(true);
    expect(runs.active).toBeNull();
  },
);
