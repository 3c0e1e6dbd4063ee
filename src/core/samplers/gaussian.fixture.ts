/** Exactly solvable worlds for tests: one-dimensional data N(MEAN, DEVIATION²), and a mixture of two Gaussians. */
import { combine, type Floats } from '../arrays.ts';
import { GaussianMixture } from '../ideal.ts';
import { normals } from '../random.ts';
import type { Level, OptionValues, Sampler, Tools } from '../types.ts';

export const MEAN = 0.7;
export const DEVIATION = 0.4;

/** Variance of x at a level. */
export const variance = ({ alpha, sigma }: Level): number => (alpha * DEVIATION) ** 2 + sigma ** 2;

/** Share of x − alpha·MEAN that the exact denoiser keeps. */
export const gain = (level: Level): number => (level.alpha * DEVIATION ** 2) / variance(level);

/** Tools with the exact denoiser, element by element. */
export const exact = <A extends Floats>(noise: (step: number) => A): Tools<A> => ({
  combine: combine<A>,
  noise,
  denoise: (x, level) => x.map((value) => MEAN + gain(level) * (value - level.alpha * MEAN)) as A,
});

/** Where the probability-flow ODE takes x. */
export const flowTo = (x: number, from: Level, to: Level): number =>
  to.alpha * MEAN + Math.sqrt(variance(to) / variance(from)) * (x - from.alpha * MEAN);

/** The same of the exact jump along the flow, from a level to data. */
export const jumped = (level: Level): number => DEVIATION / Math.sqrt(variance(level));

const atAngle = (phi: number): Level => ({
  t: phi / (Math.PI / 2),
  alpha: Math.cos(phi),
  sigma: Math.sin(phi),
});

/** Variance-preserving levels with angles that are uniform from `from` to `to` radians. */
export const arc = (steps: number, from = 1.5, to = 0.15): Level[] =>
  Array.from({ length: steps + 1 }, (_, i) => atAngle(from + (i / steps) * (to - from)));

/**
 * The same way with steps that begin and end small, so that the first steps of a multistep method, which are of
 * lower order because it has no past yet, do not hide its order.
 */
export const gentle = (steps: number): Level[] =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const s = i / steps;
    return atAngle(1.5 + s * s * (3 - 2 * s) * (0.15 - 1.5));
  });

export const twoHills = new GaussianMixture([
  { weight: 1, mean: [-1], covariance: 0.16 },
  { weight: 2, mean: [0.8], covariance: 0.09 },
]);

/** Where the probability-flow ODE of `twoHills` takes x from 1.5 to 0.15 radians: Runge–Kutta, exact to 1e-12. */
export function flowOfTwoHills(x: Float64Array): Float64Array {
  const h = (0.15 - 1.5) / 1000;
  const slope = (at: Float64Array, phi: number) => {
    const level = atAngle(phi);
    const denoised = twoHills.denoise(at, level);
    // dx/dφ = alpha·eps − sigma·x0 with eps = (x − alpha·x0) / sigma.
    const ratio = level.alpha / level.sigma;
    return combine([ratio, at], [-ratio * level.alpha - level.sigma, denoised]);
  };
  for (let i = 0; i < 1000; i++) {
    const phi = 1.5 + i * h;
    const a = slope(x, phi);
    const b = slope(combine([1, x], [h / 2, a]), phi + h / 2);
    const c = slope(combine([1, x], [h / 2, b]), phi + h / 2);
    const d = slope(combine([1, x], [h, c]), phi + h);
    x = combine([1, x], [h / 6, a], [h / 3, b], [h / 3, c], [h / 6, d]);
  }
  return x;
}

export function finish<X>(generator: Generator<unknown, X>): X {
  let result = generator.next();
  while (!result.done) result = generator.next();
  return result.value;
}

/**
 * Exact mean and variance of a sampler's output without drawing a number. For Gaussian data every run is linear in
 * the start and in the noises, so x can be the list of its coefficients on [1, start, noise 0, noise 1, …].
 * kept: the share of x − alpha·MEAN that the answer keeps at a level.
 */
export function moments(sampler: Sampler, levels: readonly Level[], options?: OptionValues, kept = gain) {
  const unit = (at: number) => Float64Array.from({ length: levels.length * 2 + 2 }, (_, i) => +(i === at));
  const tools: Tools<Float64Array> = {
    combine: combine<Float64Array>,
    noise: (step) => unit(2 + step),
    denoise: (x, level) => {
      const k = kept(level);
      return combine([MEAN * (1 - k * level.alpha), unit(0)], [k, x]);
    },
  };
  const start = combine([levels[0].alpha * MEAN, unit(0)], [Math.sqrt(variance(levels[0])), unit(1)]);
  const [mean, ...coefficients] = finish(sampler.run(tools, start, levels, options));
  return { mean, variance: coefficients.reduce((sum, c) => sum + c * c, 0) };
}

export const noise = (step: number): Float64Array => normals(0, 3, step, new Float64Array(5));
export const tools = exact(noise);
/** Tools that keep a note of the steps whose noise is asked for. */
export function noting(): { readonly noted: Tools<Float64Array>; readonly asked: readonly number[] } {
  const asked: number[] = [];
  const noted = {
    ...tools,
    noise(step: number) {
      asked.push(step);
      return noise(step);
    },
  };
  return { noted, asked };
}
export const start: Float64Array = Float64Array.of(-2, -0.3, 0.1, 1, 2.5);
export const run = (sampler: Sampler, levels: readonly Level[], options?: OptionValues) =>
  finish(sampler.run(tools, start, levels, options));
export const distance = (a: Float64Array, b: Float64Array) =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i])));

/** How fast errors fall when the number of steps doubles, as a power of the step, from the finest pair. */
export const observed = (error: (steps: number) => number, coarse: number) =>
  Math.log2(error(coarse) / error(2 * coarse));

const hills: Tools<Float64Array> = { ...tools, denoise: (x, level) => twoHills.denoise(x, level) };
const ends = flowOfTwoHills(start);
/** Largest error on the probability-flow ODE of a mixture. */
export const errorOnHills = (sampler: Sampler, options?: OptionValues) => (steps: number) =>
  distance(finish(sampler.run(hills, start, gentle(steps), options)), ends);
