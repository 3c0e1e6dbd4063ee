/** What is measured, and in which order: cheap lots first, and each entry again with other seeds as it goes on. */
import type { Experiment } from '../../../state/experiment.ts';
import { datasetOf } from '../../../state/experiment.ts';
import { callsAt, chosenIn, entriesOf, networkOfEntry } from './contenders.ts';
import type { Entry } from './fields/entries.ts';
import { lotsOf } from './lots.ts';
import { isGuided } from './wishes.ts';

/** A lot that is measured. lot: 0 for the page's seed, 1 for the next one … */
export interface Planned extends Entry {
  readonly lot: number;
  /** What it costs, in plain calls: a guided one asks twice at once, and whatever is made is read and compared. */
  readonly calls: number;
}

/** How much later the second lot of an entry comes than its first: as one of so many times its cost. */
const AGAIN = 1.5;

/** What it costs to read and compare a lot, in calls. */
const COMPARING = 0.5;

/** What a call of an entry costs, in plain calls. */
export const weightOf = (page: Experiment, entry: Entry): number =>
  networkOfEntry(entry) === 'teacher' && isGuided(page) ? 2 : 1;

export function plan(page: Experiment): Planned[] {
  const { lots } = lotsOf(datasetOf(page));
  const entries = chosenIn(page).flatMap(entriesOf);
  const all = Array.from({ length: lots }, (_, lot) =>
    entries.map((entry) => ({ ...entry, lot, calls: callsAt(entry) * weightOf(page, entry) + COMPARING })),
  ).flat();
  const turn = ({ calls, lot }: Planned) => calls * (lot + 1) ** AGAIN;
  return all.sort((a, b) => turn(a) - turn(b) || a.lot - b.lot);
}
