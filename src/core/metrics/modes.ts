import type { Component } from '../ideal.ts';

/** How well samples know the parts that data are made of. */
export interface Modes {
  /** Parts that are covered, of how many. */
  readonly covered: number;
  readonly of: number;
  /** Share of the samples that lie within 3 deviations of a part; of data that is 98.9 %. */
  readonly within: number;
}

/** A part counts as covered where at least so much of its share of the samples lies within 3 deviations of it. */
const ENOUGH = 1 / 4;
const REACH = 3;

/** The part nearest to (x, y), and how far it is in its unit. */
export function nearestPart(x: number, y: number, parts: readonly Component[], units: readonly number[]) {
  let [far, at] = [Number.POSITIVE_INFINITY, 0];
  for (let k = 0; k < parts.length; k++) {
    const { mean } = parts[k];
    const here = Math.hypot(x - mean[0], y - mean[1]) / units[k];
    if (here <= far) [far, at] = [here, k];
  }
  return { far, at };
}

/**
 * Each sample belongs to the part that is nearest in deviations. x: [N, 2]; parts: round, in the plane.
 * Throws RangeError on parts that are not round.
 */
export function modesOf(x: ArrayLike<number>, parts: readonly Component[]): Modes {
  const counts = new Float64Array(parts.length);
  const deviations = parts.map(({ covariance }) => {
    if (typeof covariance === 'number') return Math.sqrt(covariance);
    throw new RangeError('A part is not round: give one variance for all directions');
  });
  const count = x.length / 2;
  for (let b = 0; b < count; b++) {
    const { far, at } = nearestPart(x[2 * b], x[2 * b + 1], parts, deviations);
    if (far <= REACH) counts[at]++;
  }
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return {
    covered: parts.filter(({ weight }, k) => counts[k] >= (ENOUGH * weight * count) / whole).length,
    of: parts.length,
    within: counts.reduce((sum, one) => sum + one, 0) / count,
  };
}
