/** Drives a run and the cursor through it: start, play, pause, step, scrub. The run itself knows nothing of a page. */
import type { Level } from '../../core/types.ts';
import { correct } from '../../state/correct.ts';
import { takePrompt } from '../../state/draft.ts';
import { runs } from '../../state/engine.ts';
import { change, datasetOf, type Experiment, experiment, moveTo } from '../../state/experiment.ts';
import { frameAt, nearestIndex } from '../../state/frames.ts';
import { wantsStillness } from '../../state/motion.ts';
import { type Advance, pause as hold, play, playback, SWEEP_SECONDS } from '../../state/playback.ts';
import { isActive, resultOf } from '../../state/progress.ts';
import type { Frame, Run } from '../../state/runs.ts';
import { whichData } from '../../state/sources.ts';
import { spaceOf } from '../../state/space.ts';
import { pointsAtMoment, watchArrivals } from '../../state/url.ts';
import { Before, type Flips } from '../common/before.ts';
import { moveToFrame } from '../common/drive.ts';
import { Kept, type Shown } from '../common/kept.ts';
import { differingSettings, otherwise } from '../common/oldSettings.ts';
import { newSeed } from '../common/seed.ts';
import { runKey, sampleSpec, startFrame } from '../common/spec.ts';
import { toldText } from '../common/told.ts';

export const runNow = (): Run | undefined => runs.get(runKey(experiment.getState()));

let blank: { key: string; frame: ReturnType<typeof startFrame> } | null = null;

/** The pure noise that a run would start from. */
export function startNow(): ReturnType<typeof startFrame> {
  const spec = experiment.getState();
  const key = runKey(spec);
  if (blank?.key !== key) blank = { key, frame: startFrame(spec) };
  return blank.frame;
}

interface Of {
  readonly key: string;
  readonly spec: Experiment;
}

/** Other data are another stage; whatever else is changed, the last run stays in sight until the new one begins. */
const kept = new Kept<Of>((a, b) => whichData(a.spec) === whichData(b.spec));

/** Complete runs, the one before beside that of now. */
const earlier = new Before<{ readonly of: Of; readonly run: Run }>(
  (a, b) => whichData(a.of.spec) === whichData(b.of.spec),
);

const keyNow = (): string => runKey(experiment.getState());
let lastWhole: { readonly of: Of; readonly run: Run } | null = null;

function settle(): void {
  const [spec, run] = [experiment.getState(), runNow()];
  if (run?.status !== 'done') return;
  if (lastWhole?.run !== run) lastWhole = { of: { key: runKey(spec), spec }, run };
  earlier.settle(lastWhole.of.key, lastWhole);
}

/** For as long as the lesson is open, what has been whole is kept to compare with. */
export function watchWhole(): () => void {
  settle();
  const stops = [experiment.subscribe(settle), runs.subscribe(settle)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The run of other settings that was on the stage before, to compare with. */
export const flips: Flips = {
  subscribe: earlier.subscribe,
  before() {
    const was = earlier.get(keyNow());
    return was && otherwise(differingSettings(was.of.spec, experiment.getState()));
  },
  isFlipped: () => earlier.shown(keyNow()) !== null,
  flip: (on) => earlier.flip(keyNow(), on),
};

/** The run that is on the stage, with its settings. */
export function shownNow(): Shown<Of> {
  const was = earlier.shown(keyNow());
  return was ? { ...was, old: false, before: true } : latestNow();
}

/** As if nothing had been flipped. */
function latestNow(): Shown<Of> {
  const spec = experiment.getState();
  const key = runKey(spec);
  const run = runs.get(key);
  return kept.show({ key, spec }, run, Boolean(run?.frames.length));
}

/** What is in sight, for whoever decides what stays in memory. */
export const inSight = (): readonly string[] => [
  keyNow(),
  ...kept.keys,
  ...earlier.kept.map(({ of }) => of.key),
];

export function forget(): void {
  kept.forget();
  earlier.forget();
  lastWhole = null;
}

/** The frame under the cursor; undefined before the first has arrived. */
export function frameNow(): Frame | undefined {
  const { run } = shownNow();
  return run && frameAt(run.frames, experiment.getState().t);
}

/** Runs whose last frame has been on the stage. */
const seenWhole = new WeakSet<Run>();

/** Whether the run on the stage is complete, and has been shown to its end: playback comes after the network. */
export function isShownWhole(): boolean {
  const { run } = shownNow();
  if (!run) return false;
  if (run.status === 'done' && frameNow() === run.frames[run.frames.length - 1]) seenWhole.add(run);
  return seenWhole.has(run);
}

/** What the pictures show, once the result is on the stage; empty until that is known. */
export function toldNow(): string {
  const { of, run } = shownNow();
  const result = resultOf(run);
  return result && frameNow() === result ? toldText(of.spec, spaceOf(of.spec), result) : '';
}

/** Where the handle is: on a frame that there is. */
export const runCursor = (): number => frameNow()?.level.t ?? 1;

/** The level of the frame under the cursor, which may be one of another schedule. */
export const frameLevel = (): Level => frameNow()?.level ?? startNow().level;

/** Follows the run at the chosen speed, never beyond the frames that have arrived. */
function following(): Advance {
  let position = Math.max(0, nearestIndex(runNow()?.frames ?? [], experiment.getState().t));
  return (seconds) => {
    const run = runNow();
    if (!run || run.status === 'failed') return false;
    const { steps, speed } = experiment.getState();
    const last = run.frames.length - 1;
    position += (seconds * steps * Number(speed)) / (SWEEP_SECONDS * run.every);
    const at = Math.min(Math.floor(position), last);
    moveToFrame(run.frames[at]);
    if (position > last) position = Math.max(last, 0);
    return isActive(run) || at < last;
  };
}

/** Has the network begin with these settings, from pure noise; false where no network knows the data. */
function start(): boolean {
  const spec = experiment.getState();
  if (!datasetOf(spec).model) return false;
  flips.flip(false);
  runs.start(runKey(spec), sampleSpec(spec), spaceOf(spec).event);
  return true;
}

/** Asks for the run of these settings. */
function begin(): void {
  if (start()) change({ run: true });
}

/** Stops waiting for frames that were asked for: the cursor is wanted elsewhere. */
let unwait = () => {};

/** The button: a run from noise to data. After one of which something was seen another seed is drawn, unless that is to be kept. */
export function denoise(): void {
  unwait();
  if (datasetOf(experiment.getState()).text) takePrompt();
  const { locked, seed } = experiment.getState();
  if (runNow()?.frames.length && !locked) change({ seed: newSeed(seed) });
  runAgain();
}

/** Stops the network for good: coming back to these settings does not start it again. */
export function cancel(): void {
  runs.cancel();
  change({ run: false });
}

/** The same run from its start, after it was cancelled or has failed. */
export function runAgain(): void {
  unwait();
  begin();
  moveTo(1);
  if (runNow()) play(following());
}

/** Nothing moves by itself for whoever asked for less motion, nor away from where a link points. */
const mayMove = (): boolean => !pointsAtMoment() && !wantsStillness();

/** The run that a link, or the history, has just led to, within the lesson. */
let followed: string | null = null;

export const watchFollowed = (): (() => void) =>
  watchArrivals(() => {
    followed = keyNow();
  });

/**
 * Where there is nothing to see yet, the network begins without being asked. Whoever follows a link has come anew, to see
 * that run; whoever changes settings looks at the old one until they are done.
 */
export function arrive(): void {
  const anew = followed === keyNow();
  followed = null;
  replay();
  if (runNow() || (shownNow().run && !anew)) return;
  if (!start()) return;
  // Nobody has asked, so there is nothing to undo; a link shows the same.
  correct({ run: true });
  if (!mayMove()) return;
  moveTo(1);
  play(following());
}

/** A link that holds a run shows it again, with the cursor where the link has it; a run that is there goes into it. */
function replay(): void {
  const status = runNow()?.status;
  const { run } = experiment.getState();
  if (run && (status === undefined || status === 'stopped')) begin();
  else if (status === 'done' && !run) change({ run: true });
}

export function pause(): void {
  unwait();
  hold();
  runs.hold();
}

export function toggle(): void {
  unwait();
  const run = runNow();
  if (playback.getState().status === 'playing') pause();
  else if (!run) denoise();
  else if (run.status === 'failed') runAgain();
  else {
    const atEnd = !isActive(run) && frameNow() === run.frames[run.frames.length - 1];
    if (atEnd) moveTo(1);
    runs.resume();
    play(following());
  }
}

/** Has the network take steps until so many frames are there, and shows each as it arrives. */
function awaitFrames(run: Run, wanted: number): void {
  const had = run.frames.length;
  unwait = runs.subscribe(() => {
    const { length } = run.frames;
    if (length > had) moveToFrame(run.frames.at(-1));
    if (length >= wanted || !isActive(run)) unwait();
    // A held run waits only after it has told of its frame.
    else queueMicrotask(() => runs.step());
  });
  runs.step();
}

/** So many frames on; those that have not arrived yet, the network is asked for. */
export function stepForward(count = 1): void {
  if (!runNow() && !shownNow().old) begin();
  pause();
  const { run } = shownNow();
  if (!run) return;
  const last = run.frames.length - 1;
  const to = nearestIndex(run.frames, experiment.getState().t) + count;
  moveToFrame(run.frames[Math.min(to, last)]);
  if (to > last && isActive(run)) awaitFrames(run, to + 1);
}

/** The first frame of these settings, for which the network is asked if it has not been yet. */
export function toStart(): void {
  if (!runNow()) begin();
  pause();
  moveTo(1);
}

export function stepBack(count = 1): void {
  pause();
  const frames = shownNow().run?.frames ?? [];
  const to = nearestIndex(frames, experiment.getState().t) - count;
  moveToFrame(frames[Math.max(0, to)]);
}

/** To the nearest frame. The network goes on meanwhile. */
export function scrubRun(t: number): void {
  unwait();
  hold();
  if (!runNow() && !shownNow().old) begin();
  const frame = frameAt(shownNow().run?.frames ?? [], t);
  moveTo(frame?.level.t ?? 1);
}

/** Steps along the axis: to the right there is more noise. */
export function stepRun(steps: number): void {
  if (steps > 0) stepBack(steps);
  else stepForward(-steps);
}
