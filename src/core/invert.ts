import { flowCoefficients } from './samplers/steps.ts';
import { angle } from './schedules.ts';
import type { Level, Step, Tools } from './types.ts';

/**
 * DDIM run backwards: from data to the noise that would give it (arXiv:2010.02502 §4.3), along the levels of a run,
 * noisiest first, as for a sampler. Yields once per level reached from, with x and denoised there; returns x at levels[0].
 *
 * Each step takes ε̂ from where it stands, so the way back by DDIM returns with an error of first order in the step.
 * `refine` times the step is taken again with ε̂ from where it arrives (arXiv:2309.04907), which is what DDIM
 * will see there: the error then vanishes as far as the iteration converges, for as many more calls of the network.
 *
 * Throws RangeError on fewer than two levels, levels that do not get cleaner, or a level without noise, where ε̂ has
 * no value: leave out data itself and begin one level above it.
 */
export function* invert<X>(
  tools: Tools<X>,
  x: X,
  levels: readonly Level[],
  refine = 0,
): Generator<Step<X>, X> {
  check(levels, refine);
  for (let index = levels.length - 1; index > 0; index--) {
    const [level, next] = [levels[index], levels[index - 1]];
    const denoised = tools.denoise(x, level);
    yield { index, level, x, denoised };
    const up = flowCoefficients(level, next);
    let arrived = tools.combine([up.x, x], [up.x0, denoised]);
    const down = flowCoefficients(next, level);
    for (let i = 0; i < refine; i++)
      arrived = tools.combine([1 / down.x, x], [-down.x0 / down.x, tools.denoise(arrived, next)]);
    x = arrived;
  }
  return x;
}

function check(levels: readonly Level[], refine: number): void {
  if (!(Number.isInteger(refine) && refine >= 0 && refine <= 100))
    throw new RangeError(`refine is ${refine}; use an integer from 0 to 100`);
  if (levels.length < 2)
    throw new RangeError(`An inversion needs at least two levels and has ${levels.length}`);
  levels.forEach((level, i) => {
    if (!(level.sigma > 0))
      throw new RangeError(
        `Level ${i} has no noise (sigma ${level.sigma}); leave it out and begin one above it`,
      );
    if (i > 0 && !(angle(level) < angle(levels[i - 1])))
      throw new RangeError(
        `Level ${i} is not cleaner than the one before it; give levels from noise to data`,
      );
  });
}
