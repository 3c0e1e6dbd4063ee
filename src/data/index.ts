import { sizeOf } from '../core/arrays.ts';
import { digits } from './digits/index.ts';
import { fashion } from './fashion/index.ts';
import { pointSets } from './points/index.ts';
import { portraits } from './portraits/index.ts';
import { scenes } from './scenes/index.ts';
import type { DataSet } from './types.ts';

/** Every data set that the page offers, in the order of the menu: adding one is one entry. The keys are values in the URL. */
export const datasets = {
  portraits,
  fashion,
  digits,
  ...pointSets,
} as const satisfies Record<string, DataSet>;

/** Data sets whose models are not trained yet: the trainer knows them, the page does not offer them. */
export const upcoming = { scenes } as const satisfies Record<string, DataSet>;

/** Numbers of a sample up to which a small perceptron learns to draw it within a minute, in a tab. */
const MOST = 64;

/** Whether a network of these data can be trained in the page. */
export const learntHere = ({ event }: Pick<DataSet, 'event'>): boolean => sizeOf(event) <= MOST;

/** Throws RangeError when there is no such data set. */
export function dataset(name: string): DataSet {
  const sets: Readonly<Record<string, DataSet>> = { ...datasets, ...upcoming };
  if (!Object.hasOwn(sets, name))
    throw new RangeError(`there is no data set “${name}”; known are ${Object.keys(sets).join(', ')}`);
  return sets[name];
}
