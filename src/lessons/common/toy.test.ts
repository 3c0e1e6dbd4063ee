import { expect, it } from 'vitest';
import { invert } from '../../core/invert.ts';
import { slicedWasserstein } from '../../core/metrics.ts';
import { schedules } from '../../core/schedules.ts';
import { grid } from '../../core/spacings.ts';
import { noise, points, run, tools, until, walked } from './toy.ts';

const far = (x: Float32Array) => slicedWasserstein(x, points(), 2);

it('a run ends at the data, the more steps the nearer, and without its noise DDPM does not', () => {
  const end = (way?: Parameters<typeof run>[0]) => far(run(way).at(-1)!.x);
  expect(end()).toBeLessThan(0.4 * far(noise()));
  expect(end({ steps: 2 })).toBeGreaterThan(1.5 * end());
  expect(end({ sampler: 'ddpm', steps: 32 })).toBeLessThan(0.4 * far(noise()));
  expect(end({ sampler: 'ddpm', steps: 32, fresh: 0 })).toBeGreaterThan(
    2 * end({ sampler: 'ddpm', steps: 32 }),
  );
});

it('the noise that belongs to data leads back to them', () => {
  const levels = grid(schedules.cosine, 100).slice(0, -1);
  const up = walked(invert(tools(points().length), points(), levels), levels[0]);
  const down = run({ steps: 100, start: up.at(-1)!.x }).at(-1)!.x;
  const error = Math.sqrt(down.reduce((sum, value, i) => sum + (value - points()[i]) ** 2, 0) / down.length);
  expect(error).toBeLessThan(0.1);
});

it('what is past at a moment begins at noise and ends there', () => {
  const states = run();
  for (const t of [1, 0.5, 0]) {
    const { past, x } = until(states, t);
    expect(past[0]).toBe(states[0].x);
    expect(past.at(-1)).toBe(x);
    expect(states.find((state) => state.x === x)!.level.t).toBeGreaterThanOrEqual(t - 1e-9);
  }
});
