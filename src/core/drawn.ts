import { angle } from './schedules.ts';
import type { Schedule } from './types.ts';

/** A point of a schedule that was drawn by hand. */
export interface Point {
  readonly t: number;
  /** ᾱ, the share of signal in the variance, from 1 (data) to 0 (pure noise). */
  readonly alphaBar: number;
}

/** ᾱ at a log-SNR, for curves that are drawn in it. */
export const alphaBarAt = (logSnr: number): number => 1 / (1 + Math.exp(-logSnr));

/**
 * The variance-preserving schedule through points: the angle of (alpha, sigma) is a monotone cubic of t (Fritsch & Carlson
 * 1980, doi:10.1137/0717021), so the curve is smooth and never turns back between them.
 * Throws RangeError unless the points go from t = 0 with ᾱ = 1 to t = 1, t rising and ᾱ falling, never below 0.
 */
export function fromPoints(points: readonly Point[], label = 'Drawn'): Schedule {
  check(points);
  const angles = points.map(({ alphaBar }) =>
    angle({ t: 0, alpha: Math.sqrt(alphaBar), sigma: Math.sqrt(1 - alphaBar) }),
  );
  const curve = monotoneCubic(
    points.map(({ t }) => t),
    angles,
  );
  return {
    label,
    source: 'drawn by hand',
    level(t) {
      if (!(t >= 0 && t <= 1)) throw new RangeError(`t is ${t}; use a time from 0 (data) to 1 (noise)`);
      const phi = curve(t);
      // cos(π/2) is 6e-17, and pure noise should be pure.
      return { t, alpha: phi === Math.PI / 2 ? 0 : Math.cos(phi), sigma: Math.sin(phi) };
    },
  };
}

function check(points: readonly Point[]): void {
  const [first, last] = [points[0], points[points.length - 1]];
  if (points.length < 2) throw new RangeError(`${points.length} points are no curve; give at least two`);
  if (first.t !== 0 || first.alphaBar !== 1)
    throw new RangeError(
      `The curve begins at t = ${first.t} with ᾱ = ${first.alphaBar}; begin at t = 0 with ᾱ = 1`,
    );
  if (last.t !== 1) throw new RangeError(`The curve ends at t = ${last.t}; end at t = 1`);
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (!(b.t > a.t))
      throw new RangeError(`Point ${i} is at t = ${b.t}, not after ${a.t}; keep the points in order`);
    if (!(b.alphaBar < a.alphaBar && b.alphaBar >= 0))
      throw new RangeError(
        `The curve is not monotone: ᾱ goes from ${a.alphaBar} to ${b.alphaBar} at t = ${b.t}; ` +
          `let each point have less signal than the one before it, and none below 0`,
      );
  }
}

/** The cubic Hermite curve through (x, y) whose slopes keep it monotone. x rising, y rising. */
function monotoneCubic(x: readonly number[], y: readonly number[]): (at: number) => number {
  const secants = x.slice(1).map((end, i) => (y[i + 1] - y[i]) / (end - x[i]));
  const slopes = x.map((_, i) => {
    const [before, after] = [secants[i - 1], secants[i]];
    // The harmonic mean of the neighbours is at most twice the flatter one, and thrice keeps the curve monotone.
    return before === undefined
      ? after
      : after === undefined
        ? before
        : (2 * before * after) / (before + after);
  });
  return (at) => {
    let i = 0;
    while (i < secants.length - 1 && at > x[i + 1]) i++;
    const width = x[i + 1] - x[i];
    const s = (at - x[i]) / width;
    if (s === 1) return y[i + 1];
    const bend = slopes[i] - secants[i] + (slopes[i + 1] - secants[i]);
    return y[i] + width * s * (slopes[i] + s * (secants[i] - slopes[i] + (s - 1) * bend));
  };
}
