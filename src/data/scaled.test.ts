import { expect, it } from 'vitest';
import { datasets } from './index.ts';
import { scaled } from './scaled.ts';

it.each(['moons', 'cat'] as const)(
  '%s made smaller are the same points, density and mixture, smaller',
  (name) => {
    const source = datasets[name].open();
    const small = scaled(source, 0.25);
    expect(scaled(source, 0.25)).toBe(small);
    const [x, y] = [source.draw(3, 50).x, small.draw(3, 50).x];
    expect(y).toEqual(x.map((value) => value / 4));
    // The same chance in an area that is a sixteenth.
    expect(small.density!(x[0] / 4, x[1] / 4)).toBeCloseTo(16 * source.density!(x[0], x[1]), 9);
    expect(small.mixture?.length).toBe(source.mixture?.length);
    source.mixture?.forEach(({ weight, mean, covariance }, k) => {
      expect(small.mixture![k]).toEqual({
        weight,
        mean: Float64Array.from(mean, (value) => value / 4),
        covariance: (covariance as number) / 16,
      });
    });
  },
);
