import type { Experiment } from '../../../state/experiment.ts';
import { passing, real } from '../../../state/fields.ts';
import { trialField, waysField } from './fields/ways.ts';

export const fields = {
  /** Ways to guide that are measured. */
  guidedWays: waysField,
  /** Between which times an interval lets guidance act. */
  guidedFrom: real('Guided from', 0, 1, 0.2, 2),
  guidedTo: real('Guided to', 0, 1, 0.8, 2),
  /** The measured run on the stage. */
  guidedRun: passing(trialField),
};

/** Twenty steps, so that a curve is there soon; a prompt that a quarter of the portraits would not meet by chance. */
export const defaults: Partial<Experiment> = {
  data: 'portraits',
  prompt: 'a sad person with long green hair and sunglasses',
  steps: 20,
  t: 0,
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
