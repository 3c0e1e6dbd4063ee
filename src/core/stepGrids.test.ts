import { describe, expect, it } from 'vitest';
import { atOnce } from './pace.ts';
import { uniforms } from './random.ts';
import {
  DEVIATION,
  exact,
  flowTo,
  gain,
  MEAN,
  noise,
  start,
  twoHills,
  variance,
} from './samplers/gaussian.fixture.ts';
import { samplers } from './samplers/index.ts';
import { flowCoefficients } from './samplers/steps.ts';
import { schedules } from './schedules.ts';
import { grid } from './spacings.ts';
import {
  distances,
  type FinePath,
  leastSum,
  localErrors,
  measured,
  polished,
  turning,
  undecided,
  walking,
} from './stepGrids.ts';

const { denoise } = exact(noise);
const levels = grid(schedules.cosine, 12);
const last = levels.length - 1;
/** The exact path of Gaussian data, in one dimension. */
const gaussian: FinePath = {
  levels,
  x: levels.map((level) => start.map((x) => flowTo(x, levels[0], level))),
  denoised: levels.slice(0, -1).map((level) =>
    denoise(
      start.map((x) => flowTo(x, levels[0], level)),
      level,
    ),
  ),
  dimension: 1,
};
const rms = (values: readonly number[]) => Math.hypot(...values) / Math.sqrt(values.length);

describe('along a path', () => {
  it('the answer turns as the closed form of Gaussian data has it', () => {
    const z = [...start].map((x) => (x - levels[0].alpha * MEAN) / Math.sqrt(variance(levels[0])));
    const answer = (k: number) => gain(levels[k]) * Math.sqrt(variance(levels[k]));
    turning(gaussian).forEach((found, k) => {
      const span = levels[k].t - levels[k + 1].t;
      expect(found).toBeCloseTo((Math.abs(answer(k + 1) - answer(k)) * rms(z)) / span, 10);
    });
  });

  it('the answer comes nearer to the end until the last one is it', () => {
    const end = [...start].map((x) => flowTo(x, levels[0], levels[last]));
    const found = undecided(gaussian);
    expect(found).toHaveLength(last);
    expect(found[4]).toBeCloseTo(rms([...gaussian.denoised[4]].map((x, row) => x - end[row])), 12);
    expect([...found].sort((a, b) => b - a)).toEqual(found);
  });

  it('single steps go wrong as the closed form has it, and not at all where the answer does not turn', () => {
    const errors = atOnce(localErrors(gaussian));
    const [i, j] = [3, 8];
    const to = flowCoefficients(levels[i], levels[j]);
    const off = [...gaussian.x[i]].map(
      (x, row) => to.x * x + to.x0 * gaussian.denoised[i][row] - flowTo(start[row], levels[0], levels[j]),
    );
    expect(errors[i][j]).toBeCloseTo(rms(off), 12);
    expect(errors[i][j]).toBeGreaterThan(DEVIATION / 100);

    const point = Float64Array.of(0.3, -0.2);
    const eps = Float64Array.of(1, -1);
    const still: FinePath = {
      levels,
      x: levels.map(({ alpha, sigma }) => point.map((value, d) => alpha * value + sigma * eps[d])),
      denoised: levels.slice(0, -1).map(() => point),
      dimension: 2,
    };
    expect(Math.max(...turning(still))).toBe(0);
    for (const row of atOnce(localErrors(still))) expect(Math.max(...row)).toBeLessThan(1e-12);
  });

  it('paths never meet: on a line their order stays, and the answer begins as nearly one for all and ends where each ends', () => {
    const fine = grid(schedules.cosine, 200);
    const way = atOnce(walking((x, level) => twoHills.denoise(x, level), start, fine));
    for (const x of way) for (let i = 1; i < x.length; i++) expect(x[i]).toBeGreaterThan(x[i - 1]);
    const first = twoHills.denoise(start, fine[0]);
    expect(Math.max(...first) - Math.min(...first)).toBeLessThan(0.01);
    const end = way[way.length - 1];
    expect(Math.max(...end) - Math.min(...end)).toBeGreaterThan(1.5);
    expect(atOnce(walking((x, level) => twoHills.denoise(x, level), start, fine)).at(-1)).toEqual(end);
  });
});

describe('grids', () => {
  /** Errors of steps without any structure. */
  const errors = Array.from({ length: 8 }, (_, i) => uniforms(3, 0, i, new Float64Array(8)));
  const sum = (places: readonly number[]) =>
    [...places, 7].slice(1).reduce((total, to, i) => total + errors[places[i]][to], 0);

  /** All ways from 0 to 7 in so many steps. */
  function* all(steps: number, from: readonly number[] = [0]): Generator<readonly number[]> {
    if (from.length === steps) yield from;
    else for (let next = from[from.length - 1] + 1; next < 7; next++) yield* all(steps, [...from, next]);
  }

  it.each([1, 2, 3, 4, 7])('of %d steps have the least sum of all', (steps) => {
    const found = leastSum(errors, steps);
    expect(found).toHaveLength(steps);
    expect(sum(found)).toBeCloseTo(Math.min(...[...all(steps)].map(sum)), 12);
  });

  it('of more steps than there are levels are refused', () => {
    for (const steps of [0, 8, 1.5]) expect(() => leastSum(errors, steps)).toThrow(RangeError);
  });

  it('are moved while that helps, and no single move helps then', () => {
    const badness = (places: readonly number[]) =>
      places.reduce((total, place, i) => total + (place - 5 * i) ** 2, 0);
    const found = atOnce(polished([0, 1, 2, 3], 40, badness));
    expect(found).toEqual([0, 5, 10, 15]);
    const stuck = atOnce(polished([0, 3, 5], 7, sum));
    expect(sum(stuck)).toBeLessThanOrEqual(sum([0, 3, 5]));
    expect(stuck[0]).toBe(0);
  });

  it('are walked as DDIM does', () => {
    const run = samplers.ddim.run({ ...exact(noise), denoise }, start, levels);
    let step = run.next();
    while (!step.done) step = run.next();
    const states = atOnce(walking(denoise, start, levels));
    expect(states).toHaveLength(last + 1);
    expect(Math.max(...distances(states[last], step.value, 1))).toBeLessThan(1e-14);
  });
});

it('a mean comes with its standard error', () => {
  expect(measured(Float64Array.of(1, 3))).toEqual({ mean: 2, error: 1 });
  expect(() => measured(Float64Array.of(1))).toThrow(RangeError);
  expect([...distances(Float64Array.of(0, 0, 3, 4), Float64Array.of(0, 0, 0, 0), 2)]).toEqual([0, 5]);
  expect(() => distances(start, start.slice(1), 1)).toThrow(RangeError);
});
