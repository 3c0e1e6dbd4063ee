import '../../owned.ts';
import { expect, it } from 'vitest';
import { dataset, whenOpen } from '../../../state/sources.ts';
import { figuresOf, realFigures } from './figures.ts';
import { judgeOf } from './judge.ts';
import { lotsOf } from './lots.ts';

const page = { data: 'eight', placed: '' } as const;
const { count, lots } = lotsOf(dataset('eight'));
const { signal } = new AbortController();
const each = Array.from({ length: lots }, (_, i) => i);

it('fresh points come out as the real ones do, and what is squeezed, or of half of the modes, does not', async () => {
  const { judge, reals } = await judgeOf(page, signal);
  const source = await whenOpen('eight');
  const real = realFigures(reals, count, lots);
  const figures = async (make: (x: Float32Array) => Float32Array) => {
    const found = [];
    for (const lot of each) found.push(await judge(make(source.draw(900 + lot, count).x), null, signal));
    return figuresOf(found, count, lots);
  };
  const fresh = await figures((x) => x);
  for (const name of ['distance', 'density', 'coverage'] as const) {
    const [a, b] = [fresh[name]!, real[name]!];
    expect(Math.abs(a.mean - b.mean), name).toBeLessThan(4 * Math.hypot(a.error!, b.error!));
  }
  expect(fresh.read!.mean).toBe(1);
  const half = await figures((x) => x.map((value, i) => (i % 2 ? value : Math.abs(value))));
  expect(half.read!.mean).toBeLessThan(0.8);
  expect(half.coverage!.mean).toBeLessThan(0.7 * real.coverage!.mean);
  expect(half.distance!.mean).toBeGreaterThan(3 * real.distance!.mean);
});

it('what is not finite is far from everything, and fails no measuring', async () => {
  const { judge } = await judgeOf(page, signal);
  const found = await judge(new Float32Array(2 * count).fill(Number.NaN), null, signal);
  expect(found.distance).toBeNaN();
  expect(figuresOf([found], count, lots)).toMatchObject({ distance: { error: null }, density: { mean: 0 } });
});
