/** Entries with what is known of them, and real samples as they were measured. */
import { expectedCoverage } from '../../../core/metrics.ts';
import { type Estimate, estimate, usualTime } from '../../../core/tally.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import { type Contender, callsAt, chosenIn, entriesOf, type Network, networkOfEntry } from './contenders.ts';
import type { Entry } from './fields/entries.ts';
import { type Figures, figuresOf, realFigures } from './figures.ts';
import { knownJudge, NEIGHBOURS } from './judge.ts';
import { lotsOf } from './lots.ts';
import { lotsKnown, type Measured, queue } from './measure.ts';
import { entryKey } from './runs.ts';

export interface Mark {
  readonly entry: Entry;
  readonly calls: number;
  /** Milliseconds of a lot on this device; null before a lot of its network is measured. */
  readonly time: Estimate | null;
  readonly figures: Figures;
}

export interface Curve {
  readonly contender: Contender;
  readonly marks: readonly Mark[];
}

/** The usual milliseconds of a call of a network, from all lots that it has made: mean and error of what they are used to. */
function callTime(lots: readonly Measured[]): Estimate | null {
  const each = lots.flatMap(({ times }) => usualTime(times) ?? []);
  const mean = usualTime(lots.flatMap(({ times }) => times));
  return mean === null ? null : { mean, error: each.length > 1 ? estimate(each).error : null };
}

function timesOf(page: Experiment): ReadonlyMap<Network, Estimate | null> {
  const known = new Map<Network, Measured[]>();
  for (const entry of chosenIn(page).flatMap(entriesOf)) {
    const network = networkOfEntry(entry);
    known.set(network, [...(known.get(network) ?? []), ...lotsKnown(page, entry)]);
  }
  return new Map([...known].map(([network, lots]) => [network, callTime(lots)]));
}

const times = (call: Estimate | null | undefined, calls: number): Estimate | null =>
  call ? { mean: calls * call.mean, error: call.error === null ? null : calls * call.error } : null;

function markOf(page: Experiment, entry: Entry, called: ReturnType<typeof timesOf>): Mark {
  const { count, lots } = lotsOf(datasetOf(page));
  const judged = lotsKnown(page, entry).flatMap(({ judgement }) => judgement ?? []);
  const calls = callsAt(entry);
  return {
    entry,
    calls,
    time: times(called.get(networkOfEntry(entry)), calls),
    figures: figuresOf(judged, count, lots),
  };
}

export const curvesKey = (page: Experiment): string =>
  `${page.contenders}\n${entryKey(page, { contender: 'ddim', steps: 1 })}`;

interface Now {
  readonly key: string;
  readonly curves: readonly Curve[];
  readonly real: Figures | null;
}
let last: Now | null = null;

function realOf(page: Experiment): Figures | null {
  const judge = knownJudge(page);
  if (!judge) return null;
  const { count, lots } = lotsOf(datasetOf(page));
  const found = realFigures(judge.reals, count, lots);
  // Of data with too few samples it is what equal distributions have on average.
  const mean = expectedCoverage(judge.reference, lots * count, NEIGHBOURS);
  return { ...found, coverage: found.coverage ?? { mean, error: null } };
}

/** The same until there is a new result, or other settings. */
function now(): Now {
  const page = experiment.getState();
  const key = `${queue.version} ${knownJudge(page) !== null} ${curvesKey(page)}`;
  if (last?.key === key) return last;
  const called = timesOf(page);
  const curves = chosenIn(page).map((contender) => ({
    contender,
    marks: entriesOf(contender).map((entry) => markOf(page, entry, called)),
  }));
  last = { key, curves, real: realOf(page) };
  return last;
}

export const curvesNow = (): readonly Curve[] => now().curves;

/** An entry of the page, whether it is among the curves or not. */
export function markNow(entry: Entry): Mark {
  const page = experiment.getState();
  const among = curvesNow()
    .find(({ contender }) => contender.name === entry.contender)
    ?.marks.find((mark) => mark.entry.steps === entry.steps);
  return among ?? markOf(page, entry, timesOf(page));
}

/** What lots of other real samples come to; null before they are measured. */
export const realNow = (): Figures | null => now().real;
