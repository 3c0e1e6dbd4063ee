import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import { change, experiment, initialOf, moveTo } from '../../../state/experiment.ts';
import type { Frame, SampleSpec, Samples } from '../../../state/runs.ts';
import { sampleSpec } from '../spec.ts';
import { resultText } from './paint.ts';
import { type Line, RunSet } from './runSet.ts';

vi.stubGlobal('cancelAnimationFrame', () => {});

const STEPS = 4;

/** Gives frames when it is told to, to whichever run asked last. */
class StepEngine {
  private give: ((index: number) => void) | null = null;
  private end: (() => void) | null = null;
  asked = 0;

  readonly engine = async (): Promise<Samples> => ({
    sample: ({ levels }: SampleSpec, onFrame, signal) => {
      this.asked++;
      const x = new Float32Array(2);
      const frame = (index: number) =>
        ({ index, level: levels[index], x, denoised: x, nfe: index, ms: 1 }) as Frame;
      return new Promise((resolve, reject) => {
        this.give = (index) => void onFrame(frame(index));
        this.end = resolve;
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    },
  });

  async frames(from: number, to: number): Promise<void> {
    await vi.waitFor(() => expect(this.give).not.toBeNull());
    for (let index = from; index <= to; index++) this.give?.(index);
    if (to === STEPS) this.end?.();
    await Promise.resolve();
  }
}

const hands = new StepEngine();
const lineOf = (page: ReturnType<typeof initialOf>): Line => ({
  key: `${page.data} ${page.seed}`,
  spec: page,
  space: { event: [2], data: [2], range: null },
  request: () => ({ ...sampleSpec(page), levels: grid(schedules.cosine, STEPS) }),
  engine: hands.engine,
});
const set = new RunSet<string, Line>({
  name: 'test',
  most: 1,
  fields: ['data', 'seed'],
  lines: (page) => new Map([['one', lineOf(page)]]),
  differences: () => ['and more'],
});

beforeEach(() => {
  experiment.setState({ ...initialOf('denoise'), data: 'moons', t: 1 }, true);
});
afterEach(() => set.cancel());

it('keeps what stood in a place until the run of new settings has come to the cursor, and says so', async () => {
  const leave = set.enter();
  set.begin();
  await hands.frames(0, STEPS);
  await vi.waitFor(() => expect(set.progress()).toBe('done'));
  moveTo(0.5);
  expect([set.frame('one')?.index, set.isOld('one'), set.old('one')]).toEqual([2, false, '']);
  const before = set.run('one');
  change({ seed: 1 });
  set.begin();
  await hands.frames(0, 1);
  expect(set.shown('one')?.run).toBe(before);
  expect(set.old('one')).toBe('Still made with seed 0, and more');
  await hands.frames(2, 2);
  expect(set.shown('one')?.run).toBe(set.run('one'));
  expect([set.frame('one')?.index, set.old('one')]).toEqual([2, '']);
  leave();
  expect(set.shown('one')?.run?.status).toBe('stopped');
});

it('has the same lines while only the cursor moves, and none in a place that there is not', () => {
  const lines = set.lines();
  moveTo(0.3);
  expect(set.lines()).toBe(lines);
  change({ seed: 2 });
  expect(set.lines()).not.toBe(lines);
  expect([set.shown('two'), set.frame('two'), set.trouble('two'), set.old('two')]).toEqual([
    null,
    undefined,
    null,
    '',
  ]);
});

it('tells only of what has changed in its places', async () => {
  change({ seed: 3 });
  let told = 0;
  let also = 0;
  const stop = set.changes(['one'], () => [also])(() => told++);
  moveTo(0.9);
  expect(told).toBe(0);
  also = 1;
  moveTo(1);
  expect(told).toBe(1);
  set.begin();
  await hands.frames(0, 0);
  expect(told).toBe(3);
  moveTo(0.95);
  expect(told).toBe(3);
  stop();
});

it('steps from stop to stop of its first run', async () => {
  change({ seed: 4 });
  set.begin();
  await hands.frames(0, STEPS);
  set.step(-1);
  expect(experiment.getState().t).toBeCloseTo(0.75, 9);
  set.step(-2);
  set.step(1);
  expect(experiment.getState().t).toBeCloseTo(0.5, 9);
  set.step(1, true);
  expect(experiment.getState().t).toBeCloseTo(0.502, 9);
});

it('goes along the frames of a place, with the cursor where the one to be seen is, and says how far that is', async () => {
  const along = new RunSet<string, Line>({
    name: 'along',
    most: 1,
    fields: ['data', 'seed'],
    lines: (page) => new Map([['one', lineOf(page)]]),
    along: 'one',
  });
  change({ seed: 5 });
  expect([along.cursor(), resultText(along, 'one'), resultText(along, 'two')]).toEqual([
    1,
    'still to be computed',
    '',
  ]);
  along.begin();
  await hands.frames(0, STEPS);
  await vi.waitFor(() => expect(along.progress()).toBe('done'));
  moveTo(0.52);
  expect(along.cursor()).toBeCloseTo(0.5, 9);
  expect(resultText(along, 'one')).toBe('after 2 of 4 steps');
  // From frame to frame, by fine steps, too.
  along.step(-1, true);
  expect(experiment.getState().t).toBeCloseTo(0.25, 9);
  along.step(-1);
  expect(resultText(along, 'one')).toBe('the result');
  along.cancel();
});
