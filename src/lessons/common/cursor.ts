/** The cursor as the lessons read it: at the moment of drawing, outside React. */
import { logSnr } from '../../core/schedules.ts';
import type { Level } from '../../core/types.ts';
import { signalShare } from '../../modalities/schedule.ts';
import { experiment } from '../../state/experiment.ts';
import { scheduleOf } from '../../state/schedule.ts';
import type { Watch } from '../../ui/frame.ts';

export const watchCursor: readonly Watch[] = [experiment.subscribe];

export const levelAt = (t: number): Level => scheduleOf(experiment.getState()).level(t);
export const levelNow = (): Level => levelAt(experiment.getState().t);

/** In whole percent; what is little is not said to be nothing, nor what is nearly all to be all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %';
  if (share >= 0.995 && share < 1) return 'over 99 %';
  return `${Math.round(100 * share)} %`;
}

export const shortTime = (t: number): string => `t = ${t.toFixed(3)}`;

export function shares(level: Level): string {
  const signal = signalShare(level);
  return `${percent(signal)} signal, ${percent(1 - signal)} noise`;
}

export const spokenTime = (t: number): string => `t = ${t.toFixed(3)}: ${shares(levelAt(t))}`;

export function logSnrText(level: Level): string {
  const value = logSnr(level);
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return value.toFixed(2).replace('-', '−');
}
