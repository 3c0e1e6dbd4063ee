import type { Experiment } from '../../../state/experiment.ts';

/** A pair that no training portrait has. */
export const defaults: Partial<Experiment> = {
  data: 'portraits',
  prompt: 'a smiling person with pink hair and sunglasses',
  guidance: 3,
  steps: 20,
  t: 0,
};
