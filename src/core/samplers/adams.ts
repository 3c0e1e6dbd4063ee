import type { Level, Resume, Step, Tools } from '../types.ts';
import { ahead, type Past, pastOf } from './multistep.ts';
import { flowCoefficients, stepsThrough } from './steps.ts';

/** How an Adams–Bashforth method sees time. Its integral of eps is over the ratio ρ = sigma/alpha. */
export interface Rule {
  /** The coordinate in which eps is taken to be a polynomial. */
  coordinate(level: Level): number;
  /** ∫ (s − here)^k dρ from a level to the next, times alpha there, for k = 0 … count − 1. */
  moments(level: Level, next: Level, count: number): number[];
}

/**
 * Adams–Bashforth on x/alpha: DDIM's step, corrected by how eps has changed over the last order − 1 steps. Levels where
 * the coordinate is infinite (pure noise; for some rules data) take no part, and the first steps are of lower order.
 */
export function* adams<X>(
  tools: Tools<X>,
  x: X,
  levels: readonly Level[],
  order: number,
  rule: Rule,
  resume?: Resume<X>,
): Generator<Step<X>, X> {
  let past = pastOf(resume, rule.coordinate).slice(0, order - 1);
  for (const { index, level, next } of stepsThrough(levels, resume)) {
    const denoised = tools.denoise(x, level);
    yield { index, level, x, denoised };
    const here = { at: rule.coordinate(level), x, denoised, level };
    const used = Number.isFinite(rule.coordinate(next)) ? past : [];
    x = step(tools, here, used, next, rule.moments(level, next, used.length + 1));
    past = Number.isFinite(here.at) ? [here, ...past].slice(0, order - 1) : [];
  }
  return x;
}

function step<X>(
  tools: Tools<X>,
  here: Past<X>,
  past: readonly Past<X>[],
  next: Level,
  moments: number[],
): X {
  const weights = ahead(
    past.map(({ at }) => at - here.at),
    moments,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const to = flowCoefficients(here.level, next);
  // eps = (x − alpha·x0) / sigma at each of the levels.
  return tools.combine(
    [to.x - total / here.level.sigma, here.x],
    [to.x0 + (total * here.level.alpha) / here.level.sigma, here.denoised],
    ...past.flatMap(({ x, denoised, level }, j) => {
      const weight = weights[j] / level.sigma;
      return [[weight, x] as const, [-weight * level.alpha, denoised] as const];
    }),
  );
}
