/** What two ways to the same level must share: not the samples, but their distribution. */

export interface Moments {
  readonly mean: number;
  readonly variance: number;
  /** With the data they came from, −1 to 1. */
  readonly correlation: number;
}

/** Over all values of all samples. x, x0: equal lengths. */
export function moments(x: Float32Array, x0: Float32Array): Moments {
  let [sum, sum0, square, square0, product] = [0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const value = x[i] ?? Number.NaN;
    const value0 = x0[i] ?? Number.NaN;
    sum += value;
    sum0 += value0;
    square += value * value;
    square0 += value0 * value0;
    product += value * value0;
  }
  const n = x.length;
  const variance = square / n - (sum / n) ** 2;
  const variance0 = square0 / n - (sum0 / n) ** 2;
  const covariance = product / n - (sum / n) * (sum0 / n);
  return { mean: sum / n, variance, correlation: covariance / Math.sqrt(variance * variance0) };
}

/** What the closed form says they are, for data with these moments. */
export function predicted(alpha: number, sigma: number, data: Moments): Moments {
  const variance = alpha ** 2 * data.variance + sigma ** 2;
  return {
    mean: alpha * data.mean,
    variance,
    correlation: (alpha * Math.sqrt(data.variance)) / Math.sqrt(variance),
  };
}

/**
 * How far chance takes the moments of n values from those predicted: standard deviations over draws of the noise, to
 * first order in 1/√n. The covariance of unit noise with the data varies by data.variance/n, its variance by 2/n.
 */
export function chance(alpha: number, sigma: number, data: Moments, n: number): Moments {
  const signal = alpha ** 2 * data.variance;
  const noise = sigma ** 2;
  return {
    mean: sigma / Math.sqrt(n),
    variance: Math.sqrt((4 * signal * noise + 2 * noise ** 2) / n),
    correlation: noise * Math.sqrt((noise + signal / 2) / (n * (signal + noise) ** 3)),
  };
}
