/** How far runs are. */
import type { Frame, Run } from './runs.ts';

export const isActive = (run: Run | undefined): boolean =>
  run?.status === 'sampling' || run?.status === 'held';

/** The last frame, once it is there. */
export const resultOf = (run: Run | undefined): Frame | undefined =>
  run?.status === 'done' ? run.frames[run.frames.length - 1] : undefined;

/** Of several runs together. */
export type Progress = 'running' | 'stopped' | 'failed' | 'done';
