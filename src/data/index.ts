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
