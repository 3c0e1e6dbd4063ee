import type { Experiment } from '../../../state/experiment.ts';
import { choice, passing } from '../../../state/fields.ts';
import { promptField } from '../../../state/prompt.ts';
import { weightsField } from './fields/weights.ts';

export const fields = {
  /** What is to be kept away from. */
  unwanted: { ...promptField(''), label: 'Negative prompt' },
  /** How often single words count. */
  wordWeights: weightsField,
  /** What is shown of each word. */
  wordView: passing(choice('Each word', ['without', 'difference', 'attention'], 'difference')),
};

export const defaults: Partial<Experiment> = { data: 'portraits', steps: 10, guidance: 3, t: 0 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
