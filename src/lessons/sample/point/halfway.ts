import type { Experiment } from '../../../state/experiment.ts';

/** x_t halfway between two neighbours of the eight Gaussians, at so little noise that only these two count. */
export const halfway = {
  data: 'eight',
  schedule: 'cosine',
  point: '1.14,0.47',
  t: 0.2,
} as const satisfies Partial<Experiment>;
