/** The runs of entries: what each lot is asked for, and the first of it on the stage. */
import { change, datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import type { DrawSpec, SampleSpec } from '../../../state/runs.ts';
import { type ModelSpace, spaceOf } from '../../../state/space.ts';
import { scrub } from '../../common/drive.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { studentOf } from '../../common/student.ts';
import { contendersOf, networkOfEntry, samplerOf } from './contenders.ts';
import { type Entry, entryIn, formatEntry } from './fields/entries.ts';
import { lotsOf } from './lots.ts';
import { isGuided, type Wishes } from './wishes.ts';

/** The page as lot number `lot` of an entry has it. What guides a student is inside it, and nothing guides a generator. */
export const entrySpec = (page: Experiment, entry: Entry, lot = 0): Experiment => ({
  ...page,
  sampler: samplerOf(entry.contender),
  steps: entry.steps,
  options: {},
  seed: (page.seed + lot) >>> 0,
  class: null,
  prompt: '',
  guidance: networkOfEntry(entry) === 'teacher' && isGuided(page) ? page.guidance : 1,
  count: lotsOf(datasetOf(page)).count,
});

/** The file that an entry asks, where it is not the usual network of the data. */
const ownModel = (page: Experiment, { contender }: Entry): string | undefined =>
  contender === 'student' ? studentOf(datasetOf(page))?.model : undefined;

/** Two entries of pages with the same key have the same lot. */
export const entryKey = (page: Experiment, entry: Entry, lot = 0): string =>
  [runKey(entrySpec(page, entry, lot)), networkOfEntry(entry), lot].join('\n');

export const entrySpace = (page: Experiment, entry: Entry): ModelSpace =>
  spaceOf(entrySpec(page, entry), ownModel(page, entry));

/** Throws RangeError as `sampleSpec` does. */
export function entryRequest(page: Experiment, entry: Entry, lot: number, { condition }: Wishes): SampleSpec {
  const spec = entrySpec(page, entry, lot);
  const model = ownModel(page, entry);
  const plain = sampleSpec(spec);
  return { ...plain, ...(model && { model }), condition: { guidance: spec.guidance, ...condition } };
}

/** The same of an entry that is drawn in one pass; undefined where it is not. */
export function entryDrawing(
  page: Experiment,
  entry: Entry,
  lot: number,
  { condition }: Wishes,
): DrawSpec | undefined {
  const { generator } = datasetOf(page);
  if (entry.contender !== 'gan' || !generator) return undefined;
  const { seed, count } = entrySpec(page, entry, lot);
  const each = lotsOf(datasetOf(page)).count;
  return { model: generator.model, seed, count: count ?? each, class: condition.class };
}

/** The entry of the page; where its data have no such contender, the first that they have. */
export function entryOf(page: Pick<Experiment, 'data' | 'entry'>): Entry {
  const entry = entryIn(page.entry);
  const all = contendersOf(datasetOf(page));
  return all.some(({ name }) => name === entry.contender) ? entry : { ...entry, contender: 'ddim' };
}

export const entryNow = (): Entry => entryOf(experiment.getState());

/** What decides which lots there are. */
export const lotFields = [...runFields, 'contenders'] as const;

/** Puts an entry on the stage, at its result. */
export function choose(entry: Entry): void {
  change({ entry: formatEntry(entry) });
  scrub(0);
}
