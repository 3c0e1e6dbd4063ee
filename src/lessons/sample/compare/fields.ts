import { choice } from '../../../state/fields.ts';
import { columnsField } from './fields/columns.ts';

export const fields = {
  /** Runs that are compared. */
  columns: columnsField,
  /** What lies behind compared points. */
  ground: choice('Background', ['data', 'field', 'nothing'], 'data'),
};

/** Few enough steps for the ways to differ at a glance. A link without columns means 10, as when it was made. */
export const entrance = { columns: 'ddim,5_dpmpp2m,5_ddpm,5_ddpm,200' };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
