import type { Experiment } from '../../../state/experiment.ts';
import { choice } from '../../../state/fields.ts';
import { columnsField } from './fields/columns.ts';

export const fields = {
  /** Runs that are compared. */
  columns: columnsField,
  /** What lies behind compared points. */
  ground: choice('Background', ['data', 'field', 'nothing'], 'data'),
};

/** Few enough steps for samplers to differ by much. */
export const opens: Partial<Experiment> = { columns: 'ddim,5_dpmpp2m,5_ddpm,5_ddpm,200' };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
