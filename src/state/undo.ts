/**
 * Undo and redo: one line of the experiments that stood on the page, in the order in which they did.
 *
 * A step is what one gesture (`gesture.ts`) has changed of the experiment: the drag of a slider, a number that is
 * typed, a stroke of the brush, a file that is opened. No steps are: the cursor and what plays it, runs, which of
 * several things is selected, what is of the device, and going from lesson to lesson.
 *
 * Undo and the browser's Back do different things. Back goes from place to place (lesson, bench, opened file), and
 * finds each as it was left. Undo takes back what was done, and goes to where it was done, so that one sees what is
 * taken back, and redo leads back; another place is an entry of the history whatever led there. Where Back, Forward or a
 * link have changed the experiment, that is a step too. So nothing is lost by either, and what either has done the
 * other takes back. The line is the tab's: a reload keeps the experiment, which is in the address, and starts it anew.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { at } from '../core/at.ts';
import { isCorrection } from './correct.ts';
import {
  type Experiment,
  experiment,
  type FieldName,
  fieldNames,
  fields,
  inLesson,
  isGoing,
  ofDevice,
  samePlace,
  sameRun,
  sameSetting,
} from './experiment.ts';
import type { Field } from './fields.ts';
import { gestureNow } from './gesture.ts';

/** Fields that steps are made of. */
const stepNames = (): readonly FieldName[] =>
  fieldNames.filter((name) => !(fields[name] as Field<unknown>).passing);

/** What makes a step of a change. Another place brings some settings of its own, which go with it. */
export function stepFields(before: Experiment, after: Experiment): readonly FieldName[] {
  const from = samePlace(before, after) ? before : inLesson(before, after.lesson, after.bench);
  return stepNames().filter((name) => !sameSetting(name, from, after));
}

interface Step {
  /** What stood there before it; on the way forward, after it. */
  readonly spec: Experiment;
  /** Whether it moved the cursor, as an opened file does; else the cursor stays where it is. */
  readonly moves: boolean;
}

interface Line {
  /** The latest last. */
  readonly past: readonly Step[];
  /** What was undone, the latest last. */
  readonly future: readonly Step[];
  /** What was undone or redone last, and how many times anything was. */
  readonly done: { readonly verb: 'Undone' | 'Redone'; readonly what: string; readonly count: number } | null;
}

const empty: Line = { past: [], future: [], done: null };
const line = createStore<Line>(() => empty);

/** Steps that are kept, and characters of what each has of its own: a painting may have thousands. */
export const MOST_STEPS = 200;
export const MOST_CHARACTERS = 2_000_000;

const own = ({ spec }: Step, next: Experiment): number =>
  stepNames().reduce((sum, name) => {
    const value = spec[name];
    return typeof value === 'string' && value !== next[name] ? sum + value.length : sum;
  }, 0);

/** The latest steps, as many as may be kept. now: what stands after the last one. */
function kept(steps: readonly Step[], now: Experiment): readonly Step[] {
  let characters = 0;
  let first = steps.length;
  while (first > 0 && steps.length - first < MOST_STEPS) {
    characters += own(at(steps, first - 1), steps[first]?.spec ?? now);
    if (characters > MOST_CHARACTERS) break;
    first--;
  }
  return first === 0 ? steps : steps.slice(first);
}

/** The gesture whose changes go into the last step; null once it is closed. */
let open: number | null = null;

function record(before: Experiment, after: Experiment): void {
  const { past, done } = line.getState();
  const moved = before.t !== after.t;
  const last = past[past.length - 1];
  const goesOn = open === gestureNow() && last !== undefined;
  const steps = goesOn
    ? [...past.slice(0, -1), { ...last, moves: last.moves || moved }]
    : kept([...past, { spec: before, moves: moved }], after);
  // What a drag has brought back to where it was is no step.
  const nothing = goesOn && stepFields(last.spec, after).length === 0;
  open = nothing ? null : gestureNow();
  line.setState({ past: nothing ? past.slice(0, -1) : steps, future: [], done });
}

let travelling = false;

/** Notes what changes from now on; returns how to stop. */
export function followSteps(): () => void {
  return experiment.subscribe((after, before) => {
    if (!travelling && !isGoing() && !isCorrection() && stepFields(before, after).length > 0)
      record(before, after);
  });
}

/** Forgets all steps. */
export function forgetSteps(): void {
  open = null;
  line.setState(empty, true);
}

/** “Steps and Seed” */
function nameOf(names: readonly FieldName[]): string {
  const labels = names.map((name) => fields[name].label);
  return labels.length > 3
    ? `${labels.slice(0, 2).join(', ')} and ${labels.length - 2} more`
    : labels.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** What a step leads to from what stands there now: all but what is no part of it. */
const arrived = (now: Experiment, { spec, moves }: Step): Experiment => ({
  ...spec,
  ...ofDevice(now),
  speed: now.speed,
  t: moves ? spec.t : now.t,
  run: sameRun(now, spec) ? now.run : spec.run,
});

function travel(from: 'past' | 'future'): void {
  const state = line.getState();
  const step = state[from][state[from].length - 1];
  if (!step) return;
  const now = experiment.getState();
  open = null;
  travelling = true;
  experiment.setState(arrived(now, step), true);
  travelling = false;
  const to = from === 'past' ? 'future' : 'past';
  line.setState({
    ...state,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], { spec: now, moves: step.moves }],
    done: {
      verb: from === 'past' ? 'Undone' : 'Redone',
      what: nameOf(stepFields(now, step.spec)),
      count: (state.done?.count ?? 0) + 1,
    },
  });
}

export const undo = (): void => travel('past');
export const redo = (): void => travel('future');

/** Whether there is anything to undo, or to redo. */
export const useCan = (which: 'undo' | 'redo'): boolean =>
  useStore(line, ({ past, future }) => (which === 'undo' ? past : future).length > 0);

/** What was undone or redone last. */
export const useDone = (): Line['done'] => useStore(line, ({ done }) => done);
export const steps = (): Pick<Line, 'past' | 'future' | 'done'> => line.getState();
