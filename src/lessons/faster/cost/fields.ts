import type { Experiment } from '../../../state/experiment.ts';
import { choice, passing } from '../../../state/fields.ts';
import { contendersField, entryField } from './fields/entries.ts';
import { charts, costs, measures } from './fields/offered.ts';

export const fields = {
  /** Whose quality is measured. */
  contenders: contendersField,
  /** The measured run on the stage. */
  entry: passing(entryField),
  costUp: choice('Quality', measures, 'distance'),
  costAcross: choice('Cost', costs, 'time'),
  /** The larger of the two charts. */
  costChart: choice('Chart', charts, 'cost'),
};

export const defaults: Partial<Experiment> = { data: 'fashion', t: 0 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
