/** The runs that are measured: the page's own, but for how they are guided, how many samples there are, and the seed. */
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import type { SampleSpec } from '../../../state/runs.ts';
import type { DataSet } from '../../../state/sources.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { isOffered, scales, type Trial, type Way } from './fields/ways.ts';

interface Lots {
  /** Samples of one run. */
  readonly count: number;
  /** Runs of one mark, each with the next seed. */
  readonly lots: number;
}

/** A portrait costs several times what another picture does, and a thousand times what a point does. */
export function lotsOf({ kind, text }: Pick<DataSet, 'kind' | 'text'>): Lots {
  if (kind.planar) return { count: 500, lots: 2 };
  return text ? { count: 16, lots: 4 } : { count: 36, lots: 2 };
}

/** The weaker network of the data, where there is one. */
export const weakerOf = ({ weaker }: Pick<DataSet, 'weaker'>): string | undefined => weaker;

/** A run that is measured, with what it takes from the page. */
export interface Planned extends Trial {
  readonly lot: number;
  /** How often it asks the network. */
  readonly calls: number;
}

/** All runs: each mark of each way once, then all of them with the next seed. */
export function plan(chosen: readonly Way[], page: Experiment): Planned[] {
  const data = datasetOf(page);
  const offered = chosen.filter((way) => isOffered(way, data));
  const marks = scales.flatMap((scale) => offered.map((way) => ({ way, scale })));
  return Array.from({ length: lotsOf(data).lots }, (_, lot) =>
    marks.map((mark) => ({ ...mark, lot, calls: page.steps })),
  ).flat();
}

/** The page as such a run has it. */
export const trialSpec = (page: Experiment, { scale }: Pick<Trial, 'scale'>, lot = 0): Experiment => ({
  ...page,
  guidance: scale,
  seed: (page.seed + lot) >>> 0,
  count: lotsOf(datasetOf(page)).count,
});

/** The ends of the interval, whichever was set first. */
export const intervalOf = ({ guidedFrom, guidedTo }: Experiment): readonly [from: number, to: number] =>
  guidedFrom <= guidedTo ? [guidedFrom, guidedTo] : [guidedTo, guidedFrom];

export function trialKey(page: Experiment, trial: Trial, lot = 0): string {
  const way = trial.way === 'interval' ? `interval ${intervalOf(page).join(' ')}` : trial.way;
  return `${runKey(trialSpec(page, trial, lot))}\n${way}`;
}

/** Throws RangeError as `sampleSpec` does. */
export function trialRequest(page: Experiment, { way, scale }: Trial, lot = 0): SampleSpec {
  const plain = sampleSpec(trialSpec(page, { scale }, lot));
  if (way === 'interval') return { ...plain, condition: { ...plain.condition, within: intervalOf(page) } };
  return way === 'weaker' ? { ...plain, weaker: weakerOf(datasetOf(page)) } : plain;
}
