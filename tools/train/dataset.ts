import { datasets } from '../../src/data/index.ts';
import type { DataSet } from '../../src/data/types.ts';

/** Throws RangeError when there is no such data set. */
export function dataset(name: string): DataSet {
  const sets: Readonly<Record<string, DataSet>> = datasets;
  if (!Object.hasOwn(sets, name))
    throw new RangeError(`there is no data set “${name}”; known are ${Object.keys(sets).join(', ')}`);
  return sets[name];
}
