/** The runs that set out from the reference: that of the page's strength, and those of a few strengths to compare. */
import { at } from '../../../core/at.ts';
import { type Estimate, estimate } from '../../../core/tally.ts';
import { rmsDifference } from '../../../modalities/difference.ts';
import { type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import type { SampleSpec, Samples } from '../../../state/runs.ts';
import { spaceOf } from '../../../state/space.ts';
import { oursNow } from '../../common/bench/ours.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { countOf, runKey, sampleSpec } from '../../common/spec.ts';
import { levelsFrom, noised } from '../from.ts';
import { referenceOf } from './fields/picture.ts';
import { asksForLayout, withLayout } from './layout.ts';

/** Strengths that are compared; the last is the plain run. */
export const strengths = [0.15, 0.3, 0.5, 0.7, 0.85, 1] as const;

/** The page's own strength, or the number of one of those that are compared. */
type Place = 'returned' | number;

interface Returned extends Line {
  readonly strength: number;
}

/** Samples that a compared strength shows, at most. */
const FEW = 4;

export const shadeOf = (byte: number): number => byte / 127.5 - 1;
export const byteOf = (value: number): number => Math.min(255, Math.max(0, Math.round((value + 1) * 127.5)));

/** x: [...event]; null while the data are not open. */
export function referenceIn(page: Experiment): Float32Array | null {
  const reference = referenceOf(page.reference);
  return typeof reference === 'number' ? oursNow(page, reference) : Float32Array.from(reference, shadeOf);
}

/** What the engine is asked for: from nothing of the reference on it is the plain run. null: the reference is not there yet. */
export function requestOf(page: Experiment, strength: number): SampleSpec | null {
  const plain = sampleSpec(page);
  if (strength === 1 && !asksForLayout(page)) return plain;
  const reference = referenceIn(page);
  if (!reference) return null;
  if (strength === 1) return plain;
  const levels = levelsFrom(page, strength);
  return { ...plain, levels, start: noised(page, reference, at(levels, 0)) };
}

/** Without noise nothing is left to do: what is there is the result. */
export const asItIs = async (): Promise<Samples> => ({
  async sample({ start = new Float32Array(), levels: [level] }, onFrame) {
    if (level) await onFrame({ index: 0, level, x: start, denoised: start, nfe: 0, ms: 0 });
  },
});

function lineOf(page: Experiment, strength: number, ready: () => boolean): Returned {
  const laid = asksForLayout(page);
  const from = strength === 1 && !laid ? '' : `\n${page.reference} ${strength}${laid ? ' laid out' : ''}`;
  const asking = laid ? withLayout(page, () => referenceIn(page)) : undefined;
  return {
    key: `${runKey(page)}${from}`,
    spec: page,
    space: spaceOf(page),
    strength,
    engine: strength === 0 ? asItIs : asking,
    request: () => (ready() ? requestOf(page, strength) : null),
  };
}

/** Whether nothing more is to come in a place. */
function isSettled(place: Place): boolean {
  const run = returned.run(place);
  return run ? run.status !== 'sampling' : returned.trouble(place) !== null;
}

function linesOf(page: Experiment): Map<Place, Returned> {
  const few = { ...page, count: Math.min(FEW, countOf(page)) };
  const places: readonly Place[] = ['returned', ...strengths.keys()];
  // One after another: they share one network.
  const isTurn = (place: Place) => () => places.slice(0, places.indexOf(place)).every(isSettled);
  return new Map<Place, Returned>([
    ['returned', lineOf(page, page.strength, () => true)],
    ...strengths.map((strength, i) => [i, lineOf(few, strength, isTurn(i))] as const),
  ]);
}

export const returned = new RunSet<Place, Returned>({
  name: 'reference',
  most: 1 + strengths.length,
  fields: [...runFields, 'reference', 'strength', 'itsLayout'],
  lines: linesOf,
  differences: (was, now) => [
    ...(was.strength === now.strength ? [] : ['another strength']),
    ...(was.spec.itsLayout === now.spec.itsLayout ? [] : ['its layout asked for, or not']),
    ...(was.spec.reference === now.spec.reference ? [] : ['another reference']),
  ],
  along: 'returned',
});

/** Root mean square differences of the results in a place from the reference, [−1, 1]; null before they are there. */
export function apartIn(place: Place): Estimate | null {
  const result = returned.result(place);
  const reference = referenceIn(experiment.getState());
  if (!result || !reference) return null;
  const size = reference.length;
  const each = Array.from({ length: result.x.length / size }, (_, i) =>
    rmsDifference(reference, result.x.subarray(i * size, (i + 1) * size)),
  );
  return estimate(each);
}
