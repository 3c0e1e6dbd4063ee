import { choice } from '../../../state/fields.ts';
import { columnsField } from './fields/columns.ts';

export const fields = {
  /** Runs that are compared. */
  columns: columnsField,
  /** What lies behind compared points. */
  ground: choice('Background', ['data', 'field', 'nothing'], 'data'),
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
