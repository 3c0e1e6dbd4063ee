import { describe, expect, it } from 'vitest';
import { combine } from './arrays.ts';
import {
  handedOver,
  jumpBetween,
  lengthOf,
  shares,
  stepsOf,
  stopsFrom,
  truncatedSnr,
  wayOf,
} from './jumps.ts';
import { DEVIATION, exact, flowTo, MEAN, noise } from './samplers/gaussian.fixture.ts';
import { flowCoefficients } from './samplers/steps.ts';
import { angle, schedules, timeAt } from './schedules.ts';
import { grid } from './spacings.ts';
import type { Level } from './types.ts';

const start = Float64Array.of(-2, -0.3, 0.1, 1, 2.5);
const { denoise } = exact(noise);

/** Made in parts by the first-order step, each with what `denoised` says: where it ends, and x̃. */
function walked(way: readonly Level[], denoised: (x: Float64Array, from: Level, to: Level) => Float64Array) {
  let x: Float64Array = start;
  const each = way.slice(1).map((to, i) => {
    const answer = denoised(x, way[i], to);
    const { x: kept, x0 } = flowCoefficients(way[i], to);
    x = combine([kept, x], [x0, answer]);
    return answer;
  });
  const share = shares(way);
  return { end: x, target: combine(...each.map((answer, i) => [share[i], answer] as const)) };
}

/** What one jump has to go by, so that on Gaussian data it ends where the probability flow does. */
const exactly = (x: Float64Array, from: Level, to: Level) => {
  const { x: kept, x0 } = flowCoefficients(from, to);
  return x.map((value) => (flowTo(value, from, to) - kept * value) / x0);
};

const expectClose = (a: Float64Array, b: Float64Array, digits: number) =>
  a.forEach((value, i) => {
    expect(value).toBeCloseTo(b[i], digits);
  });

describe('the target of a jump', () => {
  it.each([
    [1, 1],
    [0.75, 0.5],
    [0.3, 0.25],
  ])('from %d by %d is that of arXiv:2202.00512 algorithm 2', (t, length) => {
    const way = wayOf(t, length, 2);
    const { end, target } = walked(way, denoise);
    const [from, , to] = way;
    const ratio = to.sigma / from.sigma;
    const published = end.map((x, i) => (x - ratio * start[i]) / (to.alpha - ratio * from.alpha));
    expectClose(target, published, 10);
    const { x: kept, x0 } = flowCoefficients(from, to);
    expectClose(combine([kept, start], [x0, target]), end, 12);
  });

  it('is what the exact jump goes by, where the parts are exact jumps', () => {
    for (const t of [1, 0.6, 0.3]) {
      const way = wayOf(t, 0.5, 2);
      expectClose(walked(way, exactly).target, exactly(start, way[0], way[2]), 10);
    }
  });

  it('comes to what the exact jump goes by, by parts that are smaller and smaller', () => {
    const error = (parts: number) => {
      const way = wayOf(0.75, 0.5, parts);
      const wanted = exactly(start, way[0], way[parts]);
      return Math.max(...walked(way, denoise).target.map((x, i) => Math.abs(x - wanted[i])));
    };
    expect(error(64)).toBeLessThan(2e-2);
    // DDIM is of first order.
    expect(Math.log2(error(64) / error(128))).toBeCloseTo(1, 1);
  });

  it('is the answer itself where all parts have the same, as for data of one sample', () => {
    const one = Float64Array.of(1, 2, 3, 4, 5);
    expectClose(walked(wayOf(0.8, 0.5, 4), () => one).target, one, 12);
  });

  it('is finite where no signal is left', () => {
    const end = schedules.cosine.level(0.5);
    const way = [{ t: 1, alpha: 0, sigma: 1 }, schedules.cosine.level(0.75), end];
    const share = shares(way);
    expect(share[0] + share[1]).toBeCloseTo(1, 14);
    expect(Math.min(...share)).toBeGreaterThan(0);
    const { target } = walked(way, exactly);
    const mean = Math.hypot(end.alpha * DEVIATION, end.sigma);
    start.forEach((x, i) => {
      const wanted = (end.alpha * MEAN + mean * x - end.sigma * x) / end.alpha;
      expect(target[i]).toBeCloseTo(wanted, 10);
    });
  });

  it('is the answer of the part that reaches data: what is behind it says nothing more', () => {
    expect(shares(wayOf(0.5, 0.5, 2))).toEqual([0, 1]);
    expect(shares(wayOf(0.2, 0.5, 2))).toEqual([1, 0]);
  });
});

describe('jumps', () => {
  it('are told by where a run goes: even steps by their number', () => {
    for (const [index, steps] of stepsOf(4).entries()) {
      const levels = grid(schedules.cosine, steps);
      const found = levels.slice(1).map((to, i) => jumpBetween(levels[i], to, 4));
      expect(found).toEqual(levels.slice(1).map(() => index));
      expect(steps * lengthOf(index)).toBe(1);
    }
  });

  it('between lengths are told as the longer; what is shorter than all as the shortest', () => {
    const at = (t: number) => schedules.cosine.level(t);
    expect(jumpBetween(at(0.3), at(0), 4)).toBe(1);
    expect(jumpBetween(at(0.2), at(0), 4)).toBe(2);
    expect(jumpBetween(at(0.52), at(0.5), 4)).toBe(3);
    // The level that this schedule has at 0.27 is at 0.22 of the axis.
    expect(jumpBetween(schedules.flow.level(0.27), at(0), 4)).toBe(2);
  });
});

describe('a state that is handed over', () => {
  const taught = stepsOf(4).map((_, index) => lengthOf(index));
  const times = Array.from({ length: 40 }, (_, i) => (i + 1) / 40);

  it('at pure noise is gone on with in even steps', () => {
    expect(stepsOf(4).map((count) => stopsFrom(1, count, 4))).toEqual([
      [],
      [0.5],
      [0.75, 0.5, 0.25],
      [0.875, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125],
    ]);
  });

  it('anywhere is gone on with by jumps of lengths that were taught, the last one to data from within its reach', () => {
    for (const t of times)
      for (const count of [1, 2, 4, 8]) {
        const way = handedOver(schedules.cosine.level(t), count, 4, schedules.cosine);
        expect(way.length).toBeLessThanOrEqual(count + 1);
        way.slice(1).forEach((to, i) => {
          const length = way[i].t - to.t;
          const told = lengthOf(jumpBetween(way[i], to, 4));
          if (to.t > 0) {
            expect(taught.some((one) => Math.abs(one - length) < 1e-4)).toBe(true);
            expect(told).toBeCloseTo(length, 4);
          } else expect(told).toBeGreaterThan(length - 1e-5);
        });
      }
  });

  it('has the jumps that were asked for, but where the shortest one is at data before', () => {
    for (const t of times)
      for (const count of [1, 2, 4, 8])
        if (t > count * lengthOf(3)) expect(stopsFrom(t, count, 4)).toHaveLength(count - 1);
    expect(stopsFrom(0.1, 4, 4)).toEqual([]);
  });

  it('stops where there is as much noise on any schedule', () => {
    const from = schedules.cosine.level(0.7);
    const [usual, other] = [schedules.cosine, schedules.flow].map((schedule) => {
      const t = timeAt(schedule, angle(from));
      return handedOver(schedule.level(t), 4, 4, schedule).map(angle);
    });
    expect(other).toHaveLength(usual.length);
    other.forEach((phi, i) => {
      expect(phi).toBeCloseTo(usual[i], 9);
    });
  });
});

it('errors count by the signal where there is more of it than noise', () => {
  expect(truncatedSnr({ t: 0.2, alpha: 0.8, sigma: 0.6 })).toBeCloseTo(16 / 9, 12);
  expect(truncatedSnr({ t: 1, alpha: 0, sigma: 1 })).toBe(1);
});
