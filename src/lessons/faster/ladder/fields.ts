import type { Experiment } from '../../../state/experiment.ts';
import { choice } from '../../../state/fields.ts';
import { jumpCounts, moments, walkers } from './fields/offered.ts';

export const fields = {
  /** Whose rungs are walked. */
  ladder: choice('Sampler', walkers, 'ddim'),
  /** Of the student. */
  studentSteps: choice('Steps', jumpCounts, '1'),
  /** How much of its training the GAN has behind it. */
  ganTrained: choice('Training of the GAN', moments, 'end'),
};

export const defaults: Partial<Experiment> = { data: 'fashion', t: 0 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
