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

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

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
