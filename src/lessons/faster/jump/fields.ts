import type { Experiment } from '../../../state/experiment.ts';
import { choice } from '../../../state/fields.ts';
import { gridNames } from './fields/grids.ts';
import { timesField } from './fields/times.ts';

export const fields = {
  /** Stops of the grid by hand; as many steps as it has are compared. */
  handTimes: timesField,
  /** Whose run is shown. */
  jumpGrid: choice('Steps placed', gridNames, 'hand'),
};

export const defaults: Partial<Experiment> = { data: 'moons', schedule: 'linear', t: 0 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
