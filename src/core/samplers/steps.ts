/** What every sampler does alike: check its levels, and go from one to the next. */
import { angle } from '../schedules.ts';
import type { Level, Resume, Tools } from '../types.ts';

/** One step of a run: from `level` to the cleaner `next`. */
export interface Stride {
  readonly index: number;
  readonly level: Level;
  readonly next: Level;
}

/**
 * The steps through levels that are left to take. Throws RangeError on fewer than two levels, levels that do not get
 * cleaner, or where there is no step to resume at.
 */
export function stepsThrough(levels: readonly Level[], resume?: Resume<unknown>): Stride[] {
  const from = resume?.from ?? 0;
  const strides = all(levels);
  if (!(Number.isInteger(from) && from >= 0 && from < strides.length))
    throw new RangeError(
      `There is no step ${from} in a run of ${strides.length}; resume at one that is left`,
    );
  return strides.slice(from);
}

function all(levels: readonly Level[]): Stride[] {
  if (levels.length < 2)
    throw new RangeError(`A run needs at least two levels and has ${levels.length}; add where it ends`);
  return levels.slice(1).map((next, index) => {
    const level = levels[index];
    if (!(angle(next) < angle(level)))
      throw new RangeError(
        `Level ${index + 1} (alpha ${next.alpha}, sigma ${next.sigma}) is not cleaner than the one before it ` +
          `(alpha ${level.alpha}, sigma ${level.sigma}); give levels from noise to data`,
      );
    return { index, level, next };
  });
}

/** The noise of a step as terms for combine: none where its deviation is 0, so that none is drawn for nothing. */
export function noisy<X>(tools: Tools<X>, index: number, deviation: number): (readonly [number, X])[] {
  return deviation > 0 ? [[deviation, tools.noise(index)]] : [];
}

/**
 * Coefficients of x and of the denoised x0 in the probability-flow step that takes x0 and eps as constant:
 * x' = (σ'/σ)·x + (α' − α·σ'/σ)·x0, arXiv:2010.02502 eq. 12 with η = 0. No singularity at alpha = 0 or σ' = 0.
 */
export function flowCoefficients(from: Level, to: Level): { x: number; x0: number } {
  const kept = to.sigma / from.sigma;
  return { x: kept, x0: to.alpha - from.alpha * kept };
}
