import '../lessons/owned.ts';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { correct } from './correct.ts';
import { change, experiment, initial, moveTo } from './experiment.ts';
import { newGesture } from './gesture.ts';
import { followSteps, forgetSteps, MOST_CHARACTERS, MOST_STEPS, redo, steps, undo } from './undo.ts';

const now = () => experiment.getState();
const counts = () => [steps().past.length, steps().future.length];
/** What a person does in one go. */
const act = (...patches: Parameters<typeof change>[0][]) => {
  newGesture();
  patches.forEach(change);
};

afterAll(followSteps());
beforeEach(() => {
  experiment.setState(initial, true);
  forgetSteps();
});

it('goes back step by step, and forth again', () => {
  for (const steps of [10, 20, 30]) act({ steps });
  undo();
  expect(now().steps).toBe(20);
  undo();
  undo();
  undo();
  expect(now()).toEqual(initial);
  for (let i = 0; i < 4; i++) redo();
  expect([now().steps, ...counts()]).toEqual([30, 3, 0]);
});

it('what one gesture goes through is one step, whatever it changes', () => {
  act({ guidance: 2.25 }, { guidance: 3 }, { guidance: 4 });
  act({ prompt: 'green hair' }, { seed: 7 }, { run: true });
  expect(counts()).toEqual([2, 0]);
  undo();
  expect([now().guidance, now().prompt, now().seed]).toEqual([4, initial.prompt, initial.seed]);
  undo();
  expect(now().guidance).toBe(initial.guidance);
});

it('a drag that ends where it began is none, and one that goes on after an undo is another', () => {
  act({ guidance: 3 }, { guidance: initial.guidance });
  expect(counts()).toEqual([0, 0]);
  change({ guidance: 3 });
  undo();
  change({ guidance: 5 });
  expect([now().guidance, ...counts()]).toEqual([5, 1, 0]);
});

it('the cursor, runs, selections and what is of the device are no steps, and stay', () => {
  act({ seed: 5 });
  newGesture();
  moveTo(0.7);
  act(
    { run: true },
    { theme: 'dark' },
    { backend: 'cpu' },
    { speed: '4' },
    { branch: 1 },
    { mark: 'heun,5' },
  );
  expect(counts()).toEqual([1, 0]);
  undo();
  const { seed, t, theme, backend, speed } = now();
  expect([seed, t, theme, backend, speed]).toEqual([initial.seed, 0.7, 'dark', 'cpu', '4']);
});

it('a run that was asked for is asked for again, and one that goes on is not called off', () => {
  act({ run: true });
  act({ guidance: 5 });
  expect(now().run).toBe(false);
  undo();
  expect(now().run).toBe(true);
  redo();
  act({ difference: true });
  act({ run: true });
  undo();
  expect([now().difference, now().run]).toEqual([false, true]);
});

it('a new change takes the place of what was undone', () => {
  act({ seed: 1 });
  act({ seed: 2 });
  undo();
  act({ steps: 9 });
  redo();
  expect([now().seed, now().steps]).toEqual([1, 9]);
  undo();
  undo();
  expect(now()).toEqual(initial);
});

it('goes to where it was done; lessons alone, with what they begin with, are no steps', () => {
  act({ schedule: 'flow' });
  act({ lesson: 'sample' });
  act({ bench: 'fork' });
  act({ lesson: 'denoise' });
  expect(counts()).toEqual([1, 0]);
  undo();
  expect([now().lesson, now().schedule, now().data]).toEqual(['noise', initial.schedule, initial.data]);
  redo();
  expect([now().lesson, now().schedule]).toEqual(['denoise', 'flow']);
});

it('a removed branch comes back with its paint, and is selected', () => {
  act({ lesson: 'sample', bench: 'fork' });
  act({ branches: '0,10,paint:1.2.3_0,20', branch: 1 });
  act({ branches: '0,20', branch: 0 });
  undo();
  expect([now().branches, now().branch]).toEqual(['0,10,paint:1.2.3_0,20', 1]);
  expect(steps().done).toMatchObject({ verb: 'Undone', what: 'Branches' });
});

it('an experiment that takes the place of another brings it back with its cursor', () => {
  moveTo(0.4);
  newGesture();
  experiment.setState({ ...initial, data: 'rings', seed: 3, steps: 9, guidance: 4, t: 0.9 }, true);
  moveTo(0.1);
  undo();
  expect(now()).toEqual({ ...initial, t: 0.4 });
  expect(steps().done?.what).toBe('Data, Steps and 2 more');
  redo();
  expect([now().data, now().t]).toEqual(['rings', 0.1]);
});

it('a correction is a part of what called for it, and keeps what was undone', () => {
  act({ seed: 1 });
  undo();
  correct({ data: 'spiral' });
  expect(counts()).toEqual([0, 1]);
});

it('keeps so many steps, and so many characters', () => {
  for (let seed = 1; seed <= MOST_STEPS + 5; seed++) act({ seed });
  expect(counts()).toEqual([MOST_STEPS, 0]);
  forgetSteps();
  const painted = (which: number) =>
    `0,10,paint:${Array.from({ length: 1000 }, (_, i) => `${(2 * i).toString(36)}.1.${(which + i) % 10}`).join('-')}`;
  const { length } = painted(0);
  const most = Math.floor(MOST_CHARACTERS / length);
  for (let which = 0; which < MOST_STEPS; which++) act({ branches: `${painted(which % 10)}_0,${which + 1}` });
  expect(counts()[0]).toBeLessThanOrEqual(Math.min(most, MOST_STEPS));
  act({ seed: 1 });
  // What does not change in between is not counted again.
  for (let seed = 2; seed < 100; seed++) act({ seed });
  expect(counts()[0]).toBeGreaterThanOrEqual(99);
});
