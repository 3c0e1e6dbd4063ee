import { expect, it } from 'vitest';
import { Ensemble, type Wanted } from './ensemble.ts';
import type { Frame, SampleSpec, Samples } from './runs.ts';
import { Shelf } from './shelf.ts';

const STEPS = 4;
const levels = Array.from({ length: STEPS + 1 }, (_, i) => ({
  t: 1 - i / STEPS,
  alpha: i / STEPS,
  sigma: 1,
}));
const frameOf = (index: number): Frame => ({
  index,
  level: levels[index],
  x: new Float32Array(2),
  denoised: new Float32Array(2),
  nfe: index,
  ms: 1,
});

/** An engine that gives a frame to each run whenever it is told to. asked: the seeds of all runs. */
function slowly() {
  const asked: number[] = [];
  const going = new Set<() => void>();
  const engine: Samples = {
    async sample({ seed }, onFrame, signal) {
      asked.push(seed);
      for (let index = 0; index <= STEPS; index++) {
        await new Promise<void>((resolve) => going.add(resolve));
        signal?.throwIfAborted();
        await onFrame(frameOf(index));
      }
    },
  };
  /** One frame more of each. */
  const frame = async () => {
    const now = [...going];
    going.clear();
    for (const go of now) go();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const frames = async (count: number) => {
    for (let i = 0; i < count; i++) await frame();
  };
  return { asked, engine, frame, frames };
}

const specOf = (seed: number) => ({ levels, seed, count: 1 }) as unknown as SampleSpec;
const wanted = (seed: number, of: Partial<Wanted> = {}): Wanted => ({
  key: String(seed),
  space: { event: [2] },
  request: () => specOf(seed),
  ...of,
});

async function bench(first: readonly Wanted[], lanes = 3) {
  const slow = slowly();
  const on = { stage: first };
  const ensemble = new Ensemble({
    name: 'test',
    lanes,
    wanted: () => on.stage,
    engine: async () => slow.engine,
    shelf: new Shelf(2 ** 20),
  });
  const begin = async () => {
    ensemble.begin();
    await new Promise((resolve) => setTimeout(resolve));
  };
  await begin();
  const statuses = () => on.stage.map((one) => ensemble.get(one)?.status);
  return { ...slow, on, ensemble, begin, statuses };
}

it('a run is there once; what was stopped begins again, what is there does not', async () => {
  const { on, ensemble, begin, frames, asked, statuses } = await bench([wanted(1), wanted(2)]);
  await frames(2);
  await begin();
  on.stage = [wanted(1), wanted(3)];
  await begin();
  expect(ensemble.get(wanted(2))?.status).toBe('stopped');
  await frames(5);
  on.stage = [wanted(1), wanted(2)];
  await begin();
  await frames(5);
  expect(statuses()).toEqual(['done', 'done']);
  expect(asked).toEqual([1, 2, 3, 2]);
  expect(ensemble.progress()).toBe('done');
});

it('a run that was stopped does not hide its twin in another lane, however often columns change', async () => {
  const { on, ensemble, begin, frames, statuses, asked } = await bench([wanted(1), wanted(2)], 2);
  await frames(1);
  for (let i = 0; i < 6; i++) {
    // The first gives way to another while it runs, and comes back.
    on.stage = [wanted(3 + i), wanted(2)];
    await begin();
    await frames(1);
    on.stage = [wanted(1), wanted(2)];
    await begin();
    expect(statuses()[0]).toBe('sampling');
  }
  const before = asked.length;
  await frames(STEPS + 1);
  await begin();
  expect(statuses()).toEqual(['done', 'done']);
  expect(asked).toHaveLength(before);
  expect(ensemble.active).toBe(false);
});

/** A run, a branch that leaves it at step 2, and a branch of that at its step 1. */
function tree(found: (key: string) => readonly Frame[] | undefined, seed = 1): readonly Wanted[] {
  const after = (key: string, step: number, own: number) => ({
    key: `${key}>`,
    request: () => (found(key)?.[step] ? specOf(own) : null),
  });
  const root = wanted(seed);
  const branch = wanted(seed + 10, after(root.key, 2, seed + 10));
  return [root, branch, wanted(seed + 20, after(branch.key, 1, seed + 20))];
}

async function fork() {
  const found = (key: string) => all.ensemble.get({ key })?.frames;
  const all: Awaited<ReturnType<typeof bench>> = await bench([]);
  all.on.stage = tree(found);
  const leave = all.ensemble.enter();
  await all.begin();
  return { ...all, found, leave };
}
const complete = ['done', 'done', 'done'];

it('branches begin when their parents have come to the fork', async () => {
  const { frames, statuses, asked } = await fork();
  await frames(2);
  expect(statuses()).toEqual(['sampling', undefined, undefined]);
  await frames(1);
  expect(asked).toEqual([1, 11]);
  await frames(9);
  expect(statuses()).toEqual(complete);
  expect(asked).toEqual([1, 11, 21]);
});

it.each([0, 1, 3, 4, 5, 6, 7, 9])(
  'a tree that is interrupted after %i frames is completed: by leaving, cancelling, or other settings and back',
  async (after) => {
    for (const how of ['leave', 'cancel', 'change'] as const) {
      const { frames, statuses, on, ensemble, found, leave, begin } = await fork();
      await frames(after);
      if (how === 'leave') leave();
      if (how === 'cancel') {
        ensemble.cancel();
        expect(ensemble.progress()).toBe('stopped');
      }
      if (how === 'change') {
        on.stage = tree(found, 2);
        await begin();
        await frames(after);
        on.stage = tree(found);
      } else expect(ensemble.active, how).toBe(false);
      await frames(1);
      if (how === 'leave') ensemble.enter();
      await begin();
      await frames(16);
      expect(statuses(), how).toEqual(complete);
      expect(ensemble.progress(), how).toBe('done');
    }
  },
);

it('a run that goes on alone has others wait until it has ended, well or not, and no longer', async () => {
  const short = wanted(1, { alone: true });
  const { asked, frames, statuses, begin, ensemble, on } = await bench([short, wanted(2), wanted(3)]);
  expect(asked).toEqual([1]);
  await frames(STEPS);
  expect(statuses()).toEqual(['sampling', undefined, undefined]);
  await frames(1);
  expect(asked).toEqual([1, 2, 3]);
  await frames(STEPS + 1);
  expect(statuses()).toEqual(['done', 'done', 'done']);

  // Others that go on already are not held up, and one that fails holds up nobody.
  const failing = async (): Promise<Samples> => ({ sample: () => Promise.reject(new Error('no')) });
  on.stage = [wanted(4, { alone: true, engine: failing }), wanted(5)];
  await begin();
  await frames(STEPS + 1);
  expect(statuses()).toEqual(['failed', 'done']);
  on.stage = [wanted(6)];
  await begin();
  on.stage = [wanted(7, { alone: true }), wanted(6)];
  await begin();
  expect(statuses()).toEqual(['sampling', 'sampling']);
  ensemble.cancel();
  on.stage = [wanted(8)];
  await begin();
  await frames(STEPS + 1);
  expect(statuses()).toEqual(['done']);
});

it('a frame of one run does not begin what has only just been changed', async () => {
  const { frames, asked, on, found, begin, statuses, ensemble } = await fork();
  await frames(4);
  on.stage = tree(found).map((one, i) =>
    i ? { ...one, key: `typed ${i}`, request: () => specOf(98 + i) } : one,
  );
  await frames(3);
  expect(asked).toEqual([1, 11]);
  await begin();
  await frames(1);
  expect(asked).toEqual([1, 11, 99, 100]);
  // Nor what was cancelled.
  ensemble.cancel();
  await frames(3);
  expect(asked).toHaveLength(4);
  expect(statuses()).toContain('stopped');
});

it('what cannot be asked for is refused with its reason, until it can', async () => {
  const refuse = () => {
    throw new RangeError('choose other data');
  };
  const { on, ensemble, begin, frames } = await bench([wanted(1, { request: refuse })]);
  expect([ensemble.trouble({ key: '1' }), ensemble.progress()]).toEqual(['choose other data', 'failed']);
  // Who shows it hears of it, though nothing runs.
  const seen: (string | null)[] = [];
  ensemble.subscribe(() => seen.push(ensemble.trouble({ key: '1' })));
  await begin();
  expect(seen).toEqual(['choose other data']);
  on.stage = [wanted(1)];
  await begin();
  expect(ensemble.trouble({ key: '1' })).toBeNull();
  await frames(5);
  expect(ensemble.progress()).toBe('done');
});

it('what failed stays so, with its reason, until it is tried again; what waited for it comes then', async () => {
  const all = await fork();
  const [root] = all.on.stage;
  let broken = true;
  const failing: Wanted = {
    ...root,
    key: 'broken',
    engine: async () => {
      if (broken) throw new Error('press it again');
      return all.engine;
    },
  };
  all.on.stage = [failing, wanted(5, { request: () => (all.found('broken')?.[1] ? specOf(5) : null) })];
  await all.begin();
  expect([all.ensemble.progress(), all.ensemble.trouble(failing)]).toEqual(['failed', 'press it again']);
  await all.begin();
  expect(all.statuses()).toEqual(['failed', undefined]);
  broken = false;
  all.ensemble.retry();
  await all.frames(8);
  expect(all.statuses()).toEqual(['done', 'done']);
});

it('what waits for what will never come is not waited for: a message says so', async () => {
  const { on, ensemble, begin, frames } = await bench([]);
  on.stage = [wanted(1), wanted(2, { request: () => null })];
  await begin();
  expect(ensemble.progress()).toBe('running');
  await frames(6);
  expect(ensemble.progress()).toBe('failed');
  expect(ensemble.trouble({ key: '2' })).toMatch(/run again/);
});

it('what is in sight stays on the shelf, that of settings just left, too; what is not goes', async () => {
  const slow = slowly();
  // Three runs of five frames of 16 bytes.
  const shelf = new Shelf(3 * 5 * 16);
  let [now, before] = [1, [] as string[]];
  const ensemble = new Ensemble({
    name: 'test',
    lanes: 1,
    wanted: () => [wanted(now)],
    engine: async () => slow.engine,
    shelf,
  });
  const leave = ensemble.enter(() => before);
  const run = async (seed: number) => {
    now = seed;
    ensemble.begin();
    await new Promise((resolve) => setTimeout(resolve));
    await slow.frames(5);
  };
  for (const seed of [1, 2, 3]) await run(seed);
  before = ['1'];
  await run(4);
  const there = () => [1, 2, 3, 4].filter((seed) => ensemble.get({ key: `${seed}` }));
  expect(there()).toEqual([1, 3, 4]);
  leave();
  expect(shelf.bytes).toBeLessThanOrEqual(shelf.budget);
});
