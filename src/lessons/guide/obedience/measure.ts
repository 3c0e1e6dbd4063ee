/** What the page's settings ask to be measured, and what is known so far. */

import { sizeOf } from '../../../core/arrays.ts';
import { needed } from '../../../core/at.ts';
import { spread } from '../../../core/metrics.ts';
import type { Estimate } from '../../../core/tally.ts';
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { canSee, realOnes, type Seen, seen } from '../../../state/seeing.ts';
import { whichData } from '../../../state/sources.ts';
import { leaving, spaceOf } from '../../../state/space.ts';
import { wantedOf } from '../../../state/telling.ts';
import { atRest } from '../../common/bench/atRest.ts';
import { type Counted, MeasurementQueue, type Watcher } from '../../common/bench/queue.ts';
import { asksForSomething } from '../../common/spec.ts';
import { type Figures, figuresOf } from '../figures.ts';
import { isOffered, scales, type Trial, type Way, waysOf } from './fields/ways.ts';
import { stage } from './shown.ts';
import { lotsOf, type Planned, plan, trialKey, trialRequest } from './trials.ts';

interface TrialJob extends Planned {
  readonly key: string;
  readonly page: Experiment;
}

interface Measured extends Counted {
  readonly seen: Seen;
}

/** How much real data vary, by what is compared with them. */
const reals = new Map<string, Estimate>();
const realKey = (page: Experiment): string => `${whichData(page)} ${page.class}`;

async function findReal(page: Experiment, signal: AbortSignal): Promise<void> {
  const key = realKey(page);
  if (reals.has(key)) return;
  const x = await realOnes(page, sizeOf(datasetOf(page).event));
  const { features, dimension } = await seen(page, x, signal);
  reals.set(key, spread(features, dimension));
}

async function measure({ page, lot, ...trial }: TrialJob, { signal, reached }: Watcher): Promise<Measured> {
  await atRest(stage, signal);
  await findReal(page, signal);
  const engine = await getEngine();
  signal.throwIfAborted();
  let last: Frame | undefined;
  const take = async (frame: Frame) => {
    last = frame;
    await reached(frame.nfe);
    await atRest(stage, signal);
  };
  await engine.sample({ ...trialRequest(page, trial, lot), lane: 'obedience' }, take, signal);
  const result = needed<Frame>(last, 'The result of the run');
  const x = await leaving(spaceOf(page), result.x, 'obedience', signal);
  return { seen: await seen(page, x, signal), calls: result.nfe };
}

export const queue = new MeasurementQueue<TrialJob, Measured>(measure);

/** Why nothing can be measured here, with what helps; null where something can. */
export function hindrance(page: Experiment): string | null {
  const data = datasetOf(page);
  const { label, text, classes } = data;
  if (!canSee(data))
    return `Nothing can be asked of ${label}: choose portraits, Fashion-MNIST, or points with classes.`;
  if (!asksForSomething(page))
    return text
      ? 'Nothing is asked for, so there is nothing to obey: write a prompt.'
      : `Nothing is asked for, so there is nothing to obey: choose one of the ${classes?.length} classes.`;
  // “A person” is every portrait.
  return Object.keys(wantedOf(page)).length
    ? null
    : 'Nothing that could be missing is asked for, so there is nothing to obey: write what is to be seen.';
}

/** Begins to measure what the page's settings ask for; what is known already is not measured again. */
export function begin(): void {
  const page = experiment.getState();
  if (hindrance(page)) {
    queue.cancel('idle');
    return;
  }
  queue.begin(
    plan(waysOf(page.guidedWays), page).map((planned) => ({
      ...planned,
      page,
      key: trialKey(page, planned, planned.lot),
    })),
  );
}

/** A mark with what is known of it; null until it has been measured once. */
export interface Mark {
  readonly trial: Trial;
  readonly figures: Figures | null;
}

export function markOf(page: Experiment, trial: Trial): Mark {
  const real = reals.get(realKey(page));
  const runs = Array.from({ length: lotsOf(datasetOf(page)).lots }, (_, lot) =>
    queue.result(trialKey(page, trial, lot)),
  ).flatMap((result) => result?.seen ?? []);
  return { trial, figures: real ? figuresOf(runs, real) : null };
}

export interface Curve {
  readonly way: Way;
  readonly marks: readonly Mark[];
}

/** What the curves depend on, in a word. */
export const curvesKey = (page: Experiment): string =>
  [page.guidedWays, ...(['all', 'interval'] as const).map((way) => trialKey(page, { way, scale: 1 }))].join(
    '\n',
  );

let last: { readonly key: string; readonly curves: readonly Curve[] } | null = null;

/** The same array until there is a new result, or other settings. */
export function curvesNow(): readonly Curve[] {
  const page = experiment.getState();
  const key = `${queue.version} ${curvesKey(page)}`;
  if (last?.key === key) return last.curves;
  const chosen = hindrance(page)
    ? []
    : waysOf(page.guidedWays).filter((way) => isOffered(way, datasetOf(page)));
  const curves = chosen.map((way) => ({ way, marks: scales.map((scale) => markOf(page, { way, scale })) }));
  last = { key, curves };
  return curves;
}
