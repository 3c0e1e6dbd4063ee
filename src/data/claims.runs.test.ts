/** What the page says that runs of points show, with exact denoisers: so it is about the runs, not about one network. */
import { describe, expect, it } from 'vitest';
import { type BreakName, breaks } from '../core/breaks.ts';
import { invert } from '../core/invert.ts';
import { slicedWasserstein } from '../core/metrics.ts';
import { slerp } from '../core/paths.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import type { Level, Sampler, Schedule } from '../core/types.ts';
import * as exact from './exact.fixture.ts';

const { apart, drawn, idealOf, startOf, toolsOf, varianceOf, walked } = exact;
const names = ['moons', 'grid25', 'eight', 'dinosaur'] as const;
/** Those whose parts have nothing between them. */
const gaps = ['moons', 'grid25', 'eight'] as const;
type Name = (typeof names)[number];

const COUNT = 150;
const { ddpm, ddim } = samplers;
const cosine = grid(schedules.cosine, 50);

function ends(name: Name, sampler: Sampler, levels: readonly Level[], seed = 0): Float64Array {
  return walked(idealOf(name), sampler, startOf(COUNT, levels[0], seed), levels, { seed }).x;
}
function broken(
  name: Name,
  how: BreakName,
  sampler: Sampler = ddpm,
  seed = 0,
  schedule: Schedule = schedules.cosine,
) {
  const levels = breaks[how].levels(grid(schedule, 50));
  const tools = breaks[how].tools(toolsOf(idealOf(name), 2 * COUNT, seed));
  return walked(idealOf(name), sampler, startOf(COUNT, levels[0], seed), levels, { tools }).x;
}
const known = new Map<Name, ReturnType<typeof walked>>();
function intact(name: Name) {
  const found = known.get(name) ?? walked(idealOf(name), ddpm, startOf(COUNT, cosine[0]), cosine);
  known.set(name, found);
  return found;
}
const far = (x: Float64Array, i: number, y: Float64Array, j: number) =>
  Math.hypot(x[2 * i] - y[2 * j], x[2 * i + 1] - y[2 * j + 1]);
const indices = (x: Float64Array) => Array.from({ length: x.length / 2 }, (_, i) => i);

/** How many discs of this radius hold all points. */
function spots(x: Float64Array, radius = 0.3): number {
  const centres: number[] = [];
  for (const i of indices(x)) if (!centres.some((j) => far(x, i, x, j) < radius)) centres.push(i);
  return centres.length;
}

/** The share of points at places where, at next to no noise, 98 of 100 data are in denser ones. */
function astray(name: Name, x: Float64Array): number {
  const low = schedules.cosine.level(0.05);
  const noise = exact.noiseOf(9, 1, 0, 2 * COUNT);
  const real = drawn(name, COUNT, 9).map((value, i) => low.alpha * value + low.sigma * noise[i]);
  const least = idealOf(name).logDensity(real, low).toSorted()[Math.floor(0.02 * COUNT)];
  const logs = idealOf(name).logDensity(
    x.map((value) => low.alpha * value),
    low,
  );
  return logs.filter((log) => log < least).length / COUNT;
}

describe.each(names)('Break it, on %s', (name) => {
  it('without its noise all samples run together onto one spot or a few, whatever the seed', () => {
    const [one, other] = [0, 1].map((seed) => broken(name, 'noNoise', ddpm, seed));
    const few = name === 'eight' ? 9 : 3;
    expect(spots(one)).toBeLessThanOrEqual(few);
    expect(spots(Float64Array.from([...one, ...other]))).toBeLessThanOrEqual(few);
    expect(spots(intact(name).x)).toBeGreaterThan(few + 2);
  });

  it('told of more noise points draw together; told of less, under linear, noise is left over', () => {
    expect(varianceOf(broken(name, 'wrongSchedule'))).toBeLessThan(0.98 * varianceOf(intact(name).x));
    const right = ends(name, ddpm, grid(schedules.linear, 50));
    const wrong = broken(name, 'wrongSchedule', ddpm, 0, schedules.linear);
    expect(varianceOf(wrong)).toBeGreaterThan(1.03 * varianceOf(right));
  });

  it('without the time points draw together', () => {
    expect(varianceOf(broken(name, 'timeless'))).toBeLessThan(0.75 * varianceOf(intact(name).x));
  });

  it('begun before all is noise points stay too near the middle; DDPM’s noise makes up for a part', () => {
    const [flow, noisy] = [ddim, ddpm].map((sampler) => varianceOf(broken(name, 'notPure', sampler)));
    expect(flow).toBeLessThan(0.92 * varianceOf(intact(name).x));
    expect(noisy).toBeLessThan(varianceOf(intact(name).x));
    expect(noisy).toBeGreaterThan(1.05 * flow);
  });
});

it.each(gaps)('Break it: without the time points of %s fill what should be empty', (name) => {
  expect(astray(name, intact(name).x)).toBeLessThan(0.03);
  expect(astray(name, broken(name, 'timeless'))).toBeGreaterThan(0.2);
});

describe.each(names)('Compare, on %s', (name) => {
  it('10 steps of DDIM end nearly where many do, DDPM elsewhere', () => {
    const many = ends(name, ddim, cosine);
    expect(apart(ends(name, ddim, grid(schedules.cosine, 10)), many)).toBeLessThan(0.2);
    expect(apart(intact(name).x, many)).toBeGreaterThan(1);
  });

  it('10 steps of DDPM keep to the middle', () => {
    const few = ends(name, ddpm, grid(schedules.cosine, 10));
    expect(varianceOf(few)).toBeLessThan(0.97 * varianceOf(intact(name).x));
  });
});

describe.each(names)('Fork, on %s', (name) => {
  const forked = (at: number) => {
    const { steps } = intact(name);
    return walked(idealOf(name), ddpm, steps[at].x, cosine.slice(at), { seed: 77 }).x;
  };

  it('other noise early makes something else, late it changes detail', () => {
    const [early, late] = [10, 40].map((at) => apart(forked(at), intact(name).x));
    expect(early).toBeGreaterThan(1.1);
    expect(late).toBeLessThan(0.4);
  });

  it('a push is made into something plausible early; in the last step it stands as it was drawn', () => {
    const by = 0.4;
    for (const sampler of [ddpm, ddim]) {
      const parent = walked(idealOf(name), sampler, startOf(COUNT, cosine[0]), cosine);
      const pushed = (at: number) => {
        const x = parent.steps[at].x.map((value, i) => value + (i % 2 ? by : 0));
        const tools = toolsOf(idealOf(name), x.length);
        const rest = sampler.run(tools, x, cosine, {}, { from: at, known: [] });
        for (;;) {
          const { done, value } = rest.next();
          if (done) return value;
        }
      };
      const [early, late] = [pushed(10), pushed(49)];
      expect(astray(name, early)).toBeLessThan(0.03);
      expect(astray(name, late)).toBeGreaterThan(0.08);
      const moved = late.reduce((sum, value, i) => sum + (i % 2 ? value - parent.x[i] : 0), 0) / COUNT;
      expect(moved).toBeGreaterThan(0.85 * by);
    }
  });
});

it('Field: particles have the density of noised data at every level, by the flow and by chance', () => {
  const count = 1500;
  const data = drawn('moons', count, 5);
  for (const sampler of [ddim, ddpm]) {
    const { steps } = walked(idealOf('moons'), sampler, startOf(count, cosine[0]), cosine);
    for (const at of [10, 25, 40]) {
      const { level, x } = steps[at];
      const [a, b] = [0, 1].map((step) => exact.noiseOf(3, 1, step, 2 * count));
      const noised = (epsilon: Float64Array, from: Float64Array) =>
        from.map((value, i) => level.alpha * value + level.sigma * epsilon[i]);
      const floor = slicedWasserstein(noised(a, data), noised(b, drawn('moons', count, 6)), 2);
      expect(slicedWasserstein(x, noised(a, data), 2)).toBeLessThan(floor + 0.05);
    }
  }
});

/** As the bench takes them. */
const trip = (steps: number): Level[] =>
  Array.from({ length: steps + 1 }, (_, i) => schedules.cosine.level(0.01 + 0.99 * (1 - i / steps) ** 1.5));

describe.each(gaps)('Round trips, on %s', (name) => {
  const ideal = idealOf(name);
  const data = drawn(name, COUNT);
  const noiseOf = (steps: number, refine = 0): Float64Array => {
    const way = invert(toolsOf(ideal, data.length), data, trip(steps), refine);
    for (;;) {
      const { done, value } = way.next();
      if (done) return value;
    }
  };
  const back = (x: Float64Array, steps: number, sampler: Sampler = ddim) =>
    walked(ideal, sampler, x, trip(steps));
  const error = (steps: number, refine = 0) => apart(back(noiseOf(steps, refine), steps).x, data);

  it('twice the steps take away about half of the error, a quarter to three quarters; refined twice, less is left', () => {
    const [ten, twenty, forty] = [10, 20, 40].map((steps) => error(steps));
    for (const left of [twenty / ten, forty / twenty]) {
      expect(left).toBeGreaterThan(0.25);
      expect(left).toBeLessThan(0.75);
    }
    expect(error(10, 2)).toBeLessThan(ten);
    expect(error(40, 2)).toBeLessThan(0.5 * forty);
    // In few steps the iteration may fail to settle.
    if (name === 'eight') expect(error(10, 6)).toBeGreaterThan(1.5 * ten);
    const x = back(noiseOf(20), 20).x;
    const each = indices(data)
      .map((i) => far(x, i, data, i))
      .sort((a, b) => a - b);
    expect(each[Math.floor(0.9 * COUNT)]).toBeGreaterThan(2 * each[Math.floor(0.1 * COUNT)]);
  });

  it('ten steps that are not refined end at a variance of about 0.7; neighbours mostly stay neighbours', () => {
    expect(Math.abs(varianceOf(noiseOf(10)) - 0.7)).toBeLessThan(0.12);
    const noise = noiseOf(40, 2);
    const nearest = (x: Float64Array, i: number) =>
      indices(x)
        .filter((j) => j !== i)
        .sort((a, b) => far(x, i, x, a) - far(x, i, x, b));
    const kept = indices(data).filter((i) => nearest(noise, i).slice(0, 10).includes(nearest(data, i)[0]));
    expect(kept.length / COUNT).toBeGreaterThan(0.8);
  });

  it('DDPM does not return: nearly all of the noise that it sets out with is gone after its first step', () => {
    const noise = noiseOf(40, 2);
    const { steps, x } = back(noise, 40, ddpm);
    expect(apart(x, data)).toBeGreaterThan(1);
    const { level, x: here } = steps[1];
    const [own, both] = [here, noise].map((one) => one.reduce((sum, value, i) => sum + value * noise[i], 0));
    expect(Math.abs(own / both)).toBeLessThan(0.1);
    expect(level.sigma).toBeGreaterThan(0.99);
  });

  it('halfway on a straight line the starts draw together, and the results stay away from what lies far out', () => {
    const [a, b] = [0, 1].map((seed) => startOf(COUNT, cosine[0], seed));
    const from = (x: Float64Array) => walked(ideal, ddim, x, grid(schedules.cosine, 25)).x;
    const line = from(a.map((value, i) => (value + b[i]) / 2));
    const [half, next] = [0.5, 0.625].map((share) => from(slerp(a, b, share)));
    expect(varianceOf(line)).toBeLessThan(0.95 * varianceOf(half));
    const farthest = (x: Float64Array) =>
      Math.max(...indices(x).map((i) => Math.hypot(x[2 * i], x[2 * i + 1])));
    expect(farthest(line)).toBeLessThan(farthest(half));
    expect(apart(half, next)).toBeLessThan(0.3 * apart(from(a), from(b)));
  });
});

it.each(names)('By hand, on %s: steps between levels that look alike decide next to nothing', (name) => {
  // Eight steps in nearly pure noise, or one; then the same ones.
  const rest = Array.from({ length: 12 }, (_, i) => schedules.cosine.level(0.93 * (1 - i / 11)));
  const noise = Array.from({ length: 8 }, (_, i) => schedules.cosine.level(1 - i / 120));
  const [many, one] = [
    [...noise, ...rest],
    [noise[0], ...rest],
  ].map((levels) => ends(name, ddim, levels));
  expect(apart(many, one)).toBeLessThan(0.06);
});

it('Quality: with an exact denoiser the curve comes down to where draws of the data themselves lie', () => {
  const levels = grid(schedules.cosine, 20);
  const count = 1000;
  const reference = drawn('moons', 4000, 3);
  const from = (one: Float64Array) => slicedWasserstein(one, reference, 2, { directions: 32 });
  const mean = (of: (seed: number) => Float64Array) =>
    [1, 2, 4].reduce((sum, seed) => sum + from(of(seed)) / 3, 0);
  const made = mean(
    (seed) => walked(idealOf('moons'), samplers.dpmpp2m, startOf(count, levels[0], seed), levels).x,
  );
  expect(made).toBeLessThan(mean((seed) => drawn('moons', count, seed)) + 0.02);
});
