import type { Experiment } from '../../state/experiment.ts';

/** One picture in few steps: it is there soon. */
export const defaults: Partial<Experiment> = { t: 0, steps: 20, count: 1, guidance: 3 };
