/** Thousands of chances at once: benches are opened and left, changed, cancelled; their worker dies. Nothing may be lost, or leak. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Ensemble, type Wanted } from '../../../state/ensemble.ts';
import { isActive } from '../../../state/progress.ts';
import { Runs, type SampleSpec } from '../../../state/runs.ts';
import { bytesOf, Shelf } from '../../../state/shelf.ts';
import { chances, STEPS, Weather } from '../../../state/storm.fixture.ts';
import { Asker } from './asker.ts';

const FRAME = 16;
/** Of all frames of a run. */
const RUN = (STEPS + 1) * FRAME;
/** Four runs and a half. */
const BUDGET = 4.5 * RUN;
const LANES = 3;
const levels = Array.from({ length: STEPS + 1 }, (_, i) => ({ t: 1 - i / STEPS, alpha: 0, sigma: 1 }));
const specOf = (seed: number) => ({ levels, seed, count: 1, model: 'm' }) as unknown as SampleSpec;

/** Listeners to signals that have not been removed. */
let listening = 0;
beforeEach(() => {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const heard = new WeakMap<AbortSignal, Set<unknown>>();
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
    this: EventTarget,
    ...args: Parameters<typeof add>
  ) {
    if (this instanceof AbortSignal) {
      heard.set(this, (heard.get(this) ?? new Set()).add(args[1]));
      listening++;
    }
    add.apply(this, args);
  });
  vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (
    this: EventTarget,
    ...args: Parameters<typeof remove>
  ) {
    if (this instanceof AbortSignal && heard.get(this)?.delete(args[1])) listening--;
    remove.apply(this, args);
  });
});
afterEach(() => vi.restoreAllMocks());

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A page with a bench of columns, one of a tree, a run of its own, and a question. */
function page(seed: number) {
  const chance = chances(seed);
  const any = (below: number) => Math.floor(chance() * below);
  const weather = new Weather(chance);
  const shelf = new Shelf(BUDGET);
  const make = (name: string, wanted: () => readonly Wanted[]) =>
    new Ensemble({ name, lanes: LANES, wanted, engine: weather.engine, shelf, share: RUN });
  let settings = [0, 1, 2];
  const columns = make('columns', () =>
    settings.map((one) => ({ key: `column ${one}`, space: { event: [2] }, request: () => specOf(one) })),
  );
  const line = (key: string, step: number): SampleSpec | null => {
    const frame = tree.get({ key })?.frames.find(({ index }) => index === step);
    return frame ? specOf(step) : null;
  };
  const tree: Ensemble = make('tree', () => {
    const keys = [`${settings[0]}`, `${settings[0]} ${settings[1]}`, settings.join(' ')];
    const specs = [() => specOf(settings[0]), () => line(keys[0], 2), () => line(keys[1], 3)];
    return keys.map((key, i) => ({ key, space: { event: [2] }, request: specs[i] }));
  });
  const alone = new Runs(weather.engine, { section: shelf.section(), share: BUDGET / 4 });
  let question = 0;
  const asker = new Asker(
    () => ({ key: `${question}`, model: 'm', x: new Float32Array(2), level: levels[1] }),
    'question',
    weather.engine,
  );
  const asking = new AbortController();
  let open: { readonly bench: Ensemble; readonly leave: () => void } | null = null;
  const enter = (bench: Ensemble) => {
    open?.leave();
    open = { bench, leave: bench.enter() };
  };
  const actions = [
    () => enter(any(2) ? columns : tree),
    () => open?.bench.begin(),
    () => open?.bench.begin(),
    () => open?.bench.retry(),
    () => open?.bench.cancel(),
    () => {
      settings = [any(4), any(4), any(4)];
    },
    () => {
      open?.leave();
      open = null;
    },
    () => {
      void alone.start(`alone ${any(3)}`, specOf(9), [2]);
    },
    () => alone.cancel(),
    () => {
      question++;
      void asker.ask(asking.signal);
    },
    () => any(6) === 0 && weather.kill(),
  ];
  const steps = async (count: number) => {
    for (let i = 0; i < count; i++) {
      weather.step();
      await settle();
    }
  };
  const act = async () => {
    actions[any(actions.length)]();
    await settle();
    await steps(any(8));
  };
  const now = () => ({ bench: open?.bench, settings });
  return { weather, shelf, columns, tree, alone, asker, asking, enter, act, steps, now, any };
}
type Page = ReturnType<typeof page>;

const keysOf = ({ now, tree }: Page) =>
  now().bench === tree
    ? [`${now().settings[0]}`, now().settings.slice(0, 2).join(' '), now().settings.join(' ')]
    : now().settings.map((one) => `column ${one}`);

/** What holds at every moment. */
function invariants(all: Page): void {
  const { shelf, columns, tree, alone, now } = all;
  for (const bench of [columns, tree]) if (bench !== now().bench) expect(bench.active).toBe(false);
  // As much as is on the stage and in progress, and the budget.
  expect(shelf.bytes).toBeLessThanOrEqual(2 * BUDGET);
  const going = [columns, tree].flatMap((bench) =>
    [...new Set(bench === now().bench ? keysOf(all) : [])].filter((key) => isActive(bench.get({ key }))),
  );
  expect(going.length).toBeLessThanOrEqual(LANES);
  // One for each call that is under way: three lanes, the run of its own, and the question.
  expect(listening).toBeLessThanOrEqual(LANES + 2);
  expect(alone.active === null || bytesOf(alone.active) <= BUDGET / 2).toBe(true);
}

/** Whatever is asked for comes to an end: complete, or with a message. */
async function comesToRest(all: Page, bench: Ensemble): Promise<void> {
  const { weather, enter, asker, asking, steps } = all;
  weather.failures = 0;
  enter(bench);
  bench.retry();
  void asker.ask(asking.signal);
  for (let i = 0; i < 500 && (weather.busy || bench.active); i++) await steps(1);
  await settle();
  expect(bench.progress()).not.toBe('running');
  for (const key of keysOf(all))
    expect(bench.get({ key })?.status === 'done' || bench.trouble({ key }) !== null, key).toBe(true);
  expect(asker.isLate()).toBe(false);
  expect([weather.busy, bench.active, listening]).toEqual([false, false, all.alone.active ? 1 : 0]);
  expect(all.shelf.bytes).toBeLessThanOrEqual(BUDGET);
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])('storm %i: nothing is lost, and nothing leaks', async (seed) => {
  // The runner listens, too.
  listening = 0;
  const all = page(seed);
  for (let round = 0; round < 12; round++) {
    all.weather.failures = round % 3 === 0 ? 0.02 : 0;
    for (let i = 0; i < 60; i++) {
      await all.act();
      invariants(all);
    }
    const bench = round % 2 ? all.columns : all.tree;
    await comesToRest(all, bench);
    // With nothing in its way, all of it is complete.
    bench.retry();
    for (let i = 0; i < 500 && (all.weather.busy || bench.active); i++) await all.steps(1);
    expect(keysOf(all).map((key) => bench.get({ key })?.status)).toEqual(['done', 'done', 'done']);
  }
});
