/** What docstrings and the page's words say of the mathematics, where no other test holds it. */
import { expect, it } from 'vitest';
import { conversion, predictions } from './process.ts';
import {
  arc,
  distance,
  errorOnHills,
  finish,
  observed,
  run,
  start,
  tools,
  twoHills,
} from './samplers/gaussian.fixture.ts';
import { samplers } from './samplers/index.ts';
import { schedules } from './schedules.ts';
import { grid, spacings } from './spacings.ts';
import type { Level, Sampler, Tools } from './types.ts';

const hills: Tools<Float64Array> = { ...tools, denoise: (x, level) => twoHills.denoise(x, level) };
const onHills = (sampler: Sampler, levels: readonly Level[]) => finish(sampler.run(hills, start, levels));

it('one step of a method of order p is wrong by the power p + 1, the whole run by p', () => {
  const from = 0.9;
  const single = (sampler: Sampler, length: number) =>
    distance(
      onHills(sampler, arc(1, from, from - length)),
      onHills(samplers.heun, arc(400, from, from - length)),
    );
  for (const sampler of [samplers.ddim, samplers.heun]) {
    const slope = Math.log2(single(sampler, 0.04) / single(sampler, 0.02));
    expect(Math.abs(slope - sampler.order - 1)).toBeLessThan(0.15);
    expect(Math.abs(observed(errorOnHills(sampler), 160) - sampler.order)).toBeLessThan(0.15);
  }
});

it.each([samplers.lms, samplers.deis])(
  'on an even grid the first steps of $label hide its order',
  (sampler) => {
    const ends = onHills(samplers.heun, arc(3000));
    const error = (steps: number) => distance(onHills(sampler, arc(steps)), ends);
    expect(observed(error, 160)).toBeLessThan(sampler.order - 0.5);
  },
);

it('the step into data is of first order for all but LMS: it ends at x̂0', () => {
  const levels = [...arc(4, 1.4, 0.6), { t: 0, alpha: 1, sigma: 0 }];
  for (const sampler of [samplers.heun, samplers.dpmpp2m, samplers.unipc, samplers.deis]) {
    const steps = [...sampler.run(tools, start, levels)];
    expect(distance(run(sampler, levels), steps[4].denoised)).toBeLessThan(1e-14);
  }
});

it('x̂0 follows from v by (αx − σv)/(α² + σ²) on every schedule, and from u by (x − σu)/(α + σ)', () => {
  for (const schedule of Object.values(schedules))
    for (const t of [0.2, 0.5, 0.9]) {
      const level = schedule.level(t);
      const { alpha, sigma } = level;
      const square = alpha ** 2 + sigma ** 2;
      const found = conversion('v', 'x0', level);
      expect(found[0]).toBeCloseTo(alpha / square, 12);
      expect(found[1]).toBeCloseTo(-sigma / square, 12);
      expect(conversion('velocity', 'x0', level)[1]).toBeCloseTo(-sigma / (alpha + sigma), 12);
      // Variance of v for data of variance 1, whose noise is independent of them.
      const [p, q] = predictions.v.mix(level);
      expect(p ** 2 + q ** 2).toBeCloseTo(square, 12);
    }
  expect(Math.hypot(...predictions.v.mix(schedules.flow.level(0.5)))).toBeCloseTo(Math.SQRT1_2, 12);
});

it('grids by σ and by log-SNR cut off the tails of cosine and sigmoid at 200, and those without an end', () => {
  const second = (schedule: keyof typeof schedules) => {
    const [, { alpha, sigma }] = grid(schedules[schedule], 400, spacings.logSnr);
    return sigma / alpha;
  };
  const ratio = ({ alpha, sigma }: Level) => sigma / alpha;
  for (const name of ['cosine', 'sigmoid', 'zeroTerminal', 'flow'] as const) {
    expect(ratio(schedules[name].level(1))).toBeGreaterThan(10_000);
    expect(second(name)).toBeLessThan(200);
    expect(second(name)).toBeGreaterThan(180);
  }
  expect(second('karras')).toBeLessThan(80);
});
