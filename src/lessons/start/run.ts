/** The run that the way in shows: from the very noise into which its picture dissolves, where that is of one space. */
import { combine } from '../../core/arrays.ts';
import { jump } from '../../core/process.ts';
import type { Samples } from '../../modalities/modality.ts';
import { getEngine, runs } from '../../state/engine.ts';
import { change, datasetOf, experiment } from '../../state/experiment.ts';
import { frameAt } from '../../state/frames.ts';
import { isActive } from '../../state/progress.ts';
import type { Frame, Run } from '../../state/runs.ts';
import { spaceOf } from '../../state/space.ts';
import { levelNow } from '../common/cursor.ts';
import { newSeed } from '../common/seed.ts';
import { runKey, sampleSpec, startFrame } from '../common/spec.ts';

export const runNow = (): Run | undefined => runs.get(runKey(experiment.getState()));

export const isRunning = (): boolean => isActive(runNow());

/** What is in sight, for whoever decides what stays in memory. */
export const inSight = (): readonly string[] => [runKey(experiment.getState())];

interface Ends {
  readonly key: string;
  /** Where the run begins. */
  readonly start: ReturnType<typeof startFrame>;
  /** Where the picture ends: the same, but where the run is one of latents, which a picture does not come to. */
  readonly noise: Float32Array;
}

let ends: Ends | null = null;

function endsNow(): Ends {
  const spec = experiment.getState();
  const key = runKey(spec);
  if (ends?.key !== key) {
    const { latentOf, data } = spaceOf(spec);
    const start = startFrame(spec);
    ends = { key, start, noise: latentOf ? startFrame(spec, { event: data }).x : start.x };
  }
  return ends;
}

/** Pure noise, before the network has begun. */
export const startNow = (): ReturnType<typeof startFrame> => endsNow().start;

/** The picture under so much noise as the level, or the cursor, says, in closed form. */
export const dissolved = (x0: Samples, level = levelNow()): Samples => ({
  ...x0,
  x: jump(combine, x0.x, endsNow().noise, level),
});

/** The state of the run nearest to a moment of the axis; undefined where it has not come to yet. */
export function frameOf(t: number): Frame | undefined {
  const frames = runNow()?.frames ?? [];
  const frame = frameAt(frames, t);
  const newest = frames.at(-1);
  const reached = newest && (newest.level.t <= t + 1e-9 || !isRunning());
  return reached ? frame : undefined;
}

/** Has the network begin, if it has not. */
export function begin(): void {
  const spec = experiment.getState();
  const { model } = datasetOf(spec);
  const run = runNow();
  if (!model || (run && run.status !== 'stopped' && run.status !== 'failed')) return;
  getEngine().catch(() => {});
  runs.start(runKey(spec), sampleSpec(spec), spaceOf(spec).event);
}

/** Other noise, and something else asked for. */
export function another(): void {
  const { seed, prompt } = experiment.getState();
  const examples = datasetOf(experiment.getState()).text?.examples ?? [];
  const at = examples.findIndex(({ text }) => text === prompt);
  change({ seed: newSeed(seed), prompt: examples[(at + 1) % examples.length]?.text ?? prompt });
}
