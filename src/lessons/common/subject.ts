import type { Experiment } from '../../state/experiment.ts';
import { whichData } from '../../state/sources.ts';
import { whichNetwork } from './pupil/live.ts';

/** Tells what is shown of some data and their network from what is shown of others. */
export const subjectOf = (spec: Experiment): string => whichData(spec) + whichNetwork(spec);
