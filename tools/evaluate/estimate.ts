/** What was measured several times: its mean, with the standard error of the mean. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (x: number) => Number(x.toPrecision(4));

/** Throws RangeError on fewer than two values, which have no error. */
export function meanOf(values: readonly number[]): Estimate {
  if (values.length < 2) throw new RangeError(`${values.length} comparisons have no error; make two or more`);
  const mean = average(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean: round(mean), error: round(Math.sqrt(variance / values.length)) };
}

/** The ratio of the means of pairs that were measured together; its error to first order (the delta method). */
export function ratioOf(above: readonly number[], below: readonly number[]): Estimate {
  const ratio = average(above) / average(below);
  const { error } = meanOf(above.map((value, i) => value - ratio * below[i]));
  return { mean: round(ratio), error: round(error / average(below)) };
}

/** Standard error of a share that was counted among so many independent trials. */
export const errorOfShare = (share: number, trials: number): number =>
  Math.sqrt((share * (1 - share)) / trials);

/** Standard error of the mean of shares, each counted among so many trials, all of them independent. */
export const errorOfMean = (shares: readonly number[], trials: readonly number[]): number =>
  Math.hypot(...shares.map((share, i) => errorOfShare(share, trials[i]))) / shares.length;

/** Two significant digits, with the error to one: “0.017 ± 0.002”. */
export const quoted = ({ mean, error }: Estimate): string => `${rounded(mean, 2)} ± ${rounded(error, 1)}`;

/** To so many significant digits, never as 2.1e+2. */
export function rounded(x: number, digits: number): string {
  const value = Number(x.toPrecision(digits));
  const places = value === 0 ? 0 : digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.max(0, places));
}
