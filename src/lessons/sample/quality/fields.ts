import { passing } from '../../../state/fields.ts';
import { markField, samplersField } from './fields/marks.ts';

export const fields = {
  /** Samplers whose quality is measured. */
  samplers: samplersField,
  /** The measured run on the stage. */
  mark: passing(markField),
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
