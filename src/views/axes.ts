/** Axes of charts: logarithmic, or even. */

/** What lies along an axis. */
export interface Axis {
  readonly name: string;
  readonly log: boolean;
  /** The values at its ends. */
  readonly ends: readonly [low: number, high: number];
  /** Whether shares are said in per cent. */
  readonly percent?: boolean;
}

const nice = [1, 2, 5];
const EMPTY = [0.02, 1] as const;

/** Where a value lies, from 0 to 1. */
export const along = ({ log, ends: [low, high] }: Axis, value: number): number =>
  log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);

/** Ends of a logarithmic axis: round numbers around all values, which are above 0. */
export function reachOf(values: readonly number[]): readonly [number, number] {
  if (!values.length) return EMPTY;
  const low = Math.min(...values) / 1.15;
  const high = Math.max(...values) * 1.1;
  return [below(low), -below(-high)];
}

/** Ends of an even axis: a little beyond all values, in whole steps of its ticks. */
export function spanOf(values: readonly number[]): readonly [number, number] {
  if (!values.length) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = stepOf(most - least || Math.abs(most) || 1);
  const [low, high] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  return [low, high > low ? high : low + step];
}

/** The next number of 1, 2, 5, 10 … below; of a negative number, the next above its opposite, negative. */
function below(value: number): number {
  const size = Math.abs(value);
  const power = 10 ** Math.floor(Math.log10(size));
  const steps = [...nice, 10].map((step) => step * power);
  return value > 0
    ? (steps.filter((step) => step <= size).at(-1) ?? power)
    : -(steps.find((step) => step >= size) ?? 10 * power);
}

/** A round step of which a width has some five. */
const stepOf = (width: number): number => -below(-width / 5);

/** 1, 2, 5, 10 … from one number to another. */
export function ticksBetween(low: number, high: number): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power++)
    for (const step of nice) {
      const tick = Number((step * 10 ** power).toPrecision(1));
      if (tick >= low * 0.999 && tick <= high * 1.001) ticks.push(tick);
    }
  return ticks;
}

export function ticksOf({ log, ends: [low, high] }: Axis): number[] {
  if (log) return ticksBetween(low, high);
  const step = stepOf(high - low);
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(6)),
  );
}

export const tickText = ({ percent }: Axis, tick: number): string =>
  percent ? `${Number((100 * tick).toPrecision(6))} %` : String(tick);
