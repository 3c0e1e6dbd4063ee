import type { Level } from '../../../core/types.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { scheduleOf } from '../../../state/schedule.ts';

/** The least noise at which arrows are shown: without any, all are infinite. */
export const LEAST = 0.02;

/** The cursor's level, or the cleanest one that has arrows. */
export const levelOf = (spec: Experiment): Level => scheduleOf(spec).level(Math.max(LEAST, spec.t));
