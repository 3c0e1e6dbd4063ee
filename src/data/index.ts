import { fashion } from './fashion/index.ts';
import { pointSets } from './points/index.ts';
import { portraits } from './portraits/index.ts';
import type { DataSet } from './types.ts';

/** Every data set there is, in the order of the menu: adding one is one entry. The keys are values in the URL. */
export const datasets = {
  portraits,
  fashion,
  ...pointSets,
} as const satisfies Record<string, DataSet>;

/** Throws RangeError when there is no such data set. */
export function dataset(name: string): DataSet {
  const sets: Readonly<Record<string, DataSet>> = datasets;
  if (!Object.hasOwn(sets, name))
    throw new RangeError(`there is no data set “${name}”; known are ${Object.keys(sets).join(', ')}`);
  return sets[name];
}
