/**
 * A grid drawn by hand, as a link holds it: where its steps begin between pure noise and data, in hundredths of the time
 * axis, the noisiest first: `75_50_25` are four steps.
 */
import { textField } from '../../../../state/lists.ts';

/** Stops between noise and data. */
export const MOST_STOPS = 7;

function readTimes(text: string): readonly number[] | undefined {
  if (!/^\d{1,2}(_\d{1,2}){0,6}$/.test(text)) return undefined;
  const times = text.split('_').map((one) => Number(one) / 100);
  const falls = times.every((t, i) => t > 0 && t < (i ? (times[i - 1] ?? 0) : 1));
  return falls ? times : undefined;
}

export const formatTimes = (times: readonly number[]): string =>
  times.map((t) => Math.round(100 * t)).join('_');

export const timesField = textField<readonly number[]>({
  label: 'Steps by hand',
  initial: '75_50_25',
  allowed: `up to ${MOST_STOPS} falling whole numbers from 99 to 1`,
  read: readTimes,
  format: formatTimes,
});

/** As even as hundredths allow. */
export const evenTimes = (steps: number): string =>
  formatTimes(Array.from({ length: steps - 1 }, (_, i) => 1 - (i + 1) / steps));

/** With one of them moved: it stays between its neighbours. */
export function movedTime(times: readonly number[], index: number, to: number): readonly number[] {
  const [most, least] = [(times[index - 1] ?? 1) - 0.01, (times[index + 1] ?? 0) + 0.01];
  return times.map((t, i) => (i === index ? Math.min(most, Math.max(least, Math.round(100 * to) / 100)) : t));
}
