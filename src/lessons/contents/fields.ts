import type { Experiment } from '../../state/experiment.ts';

/** Where the small pictures show what they are about. */
export const defaults: Partial<Experiment> = { t: 0.2 };
