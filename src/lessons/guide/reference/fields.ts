import type { Experiment } from '../../../state/experiment.ts';
import { flag, real } from '../../../state/fields.ts';
import { referenceField } from './fields/picture.ts';

export const fields = {
  /** The picture that runs set out from. */
  reference: referenceField,
  /** How far into noise it is sent: the time t₀ at which the run begins. */
  strength: real('Strength', 0, 1, 0.7, 2),
  /** Whether the parts of the reference are asked for where they are, beside the prompt. */
  itsLayout: flag('Ask for its layout, too', false),
};

/** Four, so that what they share and what not can be seen. */
export const defaults: Partial<Experiment> = {
  data: 'portraits',
  prompt: 'a sad person with long blond hair and sunglasses',
  guidance: 3,
  steps: 20,
  count: 4,
  t: 0,
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
