/** The measured run that is on the stage: the same samples as those of its mark, with all their frames. */
import { derived } from '../../../state/derived.ts';
import { Ensemble } from '../../../state/ensemble.ts';
import {
  change,
  datasetOf,
  type Experiment,
  experiment,
  moveTo,
  runFields,
} from '../../../state/experiment.ts';
import { type Advance, pause, play, playback, SWEEP_SECONDS } from '../../../state/playback.ts';
import { frameAt, nearest } from '../../../state/reel.ts';
import type { Frame, Run } from '../../../state/runs.ts';
import { oldText, settingsOf } from '../../common/apart.ts';
import { hasReached, Kept, type Shown } from '../../common/kept.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { formatMark, type Mark, markOf } from './fields/marks.ts';
import { effortOf } from './plan.ts';

/**
 * The settings of a measured run. Whatever the page asks its network for elsewhere, quality is measured when nothing
 * is asked for, since then what comes out should be like the data as a whole.
 */
export const specOf = (page: Experiment, { sampler, steps }: Mark, repeat = 0): Experiment => ({
  ...page,
  sampler,
  steps,
  options: {},
  seed: (page.seed + repeat) >>> 0,
  class: null,
  prompt: '',
  guidance: 1,
  count: effortOf(datasetOf(page)).count,
});

export const markNow = (): Mark => markOf(experiment.getState().mark);
const specNow = (): Experiment => specOf(experiment.getState(), markNow());

export const shown = new Ensemble({
  name: 'quality shown',
  lanes: 1,
  wanted: derived([...runFields, 'mark'], () => {
    const spec = specNow();
    return [{ key: runKey(spec), event: datasetOf(spec).event, spec: () => sampleSpec(spec) }];
  }),
});

export const runNow = (): Run | undefined => shown.get({ key: runKey(specNow()) });
export const troubleNow = (): string | null => shown.trouble({ key: runKey(specNow()) });

interface Of {
  readonly key: string;
  readonly spec: Experiment;
}
const stage = new Kept<Of>((a, b) => a.spec.data === b.spec.data);
export const kept = [stage];

/** The run on the stage: that of the mark, or the one before until it has come to the cursor. */
export function shownNow(): Shown<Of> {
  const spec = specNow();
  const run = runNow();
  return stage.show({ key: runKey(spec), spec }, run, hasReached(run, experiment.getState().t));
}

/** “Still made with DDIM”, where other settings have overtaken what is shown; else nothing. */
export function oldNow(): string {
  const { of, old } = shownNow();
  return old ? oldText(settingsOf(of.spec, specNow())) : '';
}

export const frameNow = (): Frame | undefined =>
  frameAt(shownNow().run?.frames ?? [], experiment.getState().t);
export const cursorNow = (): number => frameNow()?.level.t ?? experiment.getState().t;

/** Puts a mark's run on the stage, at its result. */
export function load(mark: Mark): void {
  pause();
  change({ mark: formatMark(mark) });
  moveTo(0);
  shown.begin();
}

/** Resolves once no run for the stage is under way: what somebody waits for comes before what nobody does. */
export function stageAtRest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (shown.active && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const stop = shown.subscribe(look);
    signal.addEventListener('abort', look);
    look();
  });
}

/** From noise to data at the chosen speed. */
const sweeping: Advance = (seconds) => {
  const { t, speed } = experiment.getState();
  const next = t - (seconds * Number(speed)) / SWEEP_SECONDS;
  moveTo(next);
  return next > 0;
};

export function toggle(): void {
  if (playback.getState().status === 'playing') {
    pause();
    return;
  }
  shown.begin();
  if (experiment.getState().t === 0) moveTo(1);
  play(sweeping);
}

export function scrub(t: number): void {
  pause();
  moveTo(t);
}

/** From frame to frame; to the right there is more noise. */
export function stepAlong(steps: number): void {
  pause();
  const frames = shownNow().run?.frames ?? [];
  const at = nearest(frames, experiment.getState().t) - steps;
  if (frames.length) moveTo(frames[Math.max(0, Math.min(frames.length - 1, at))].level.t);
}
