/** What the bench says of jumps and of straight ways. */
import { expect, it } from 'vitest';
import { sharesOf } from '../../core/metrics.ts';
import { atOnce } from '../../core/pace.ts';
import { normals } from '../../core/random.ts';
import { idealOf, type PointSet, sourceOf } from '../../data/exact.fixture.ts';
import { exactVelocity } from './field.ts';
import { pairsOf } from './reflow.ts';
import { euler, heun, walk } from './walk.ts';

const noise = normals(11, 2, 0, new Float32Array(400));

it.each(['moons', 'eight', 'checkerboard'] satisfies PointSet[])(
  'one exact step from pure noise ends at the mean of the data, whatever the noise (%s)',
  (name) => {
    const ends = euler(exactVelocity(idealOf(name)))(noise, 1, 0);
    for (const value of ends) expect(Math.abs(value)).toBeLessThan(0.02);
  },
);

it('neighbours in noise stay neighbours, but for a few that a seam tears apart', () => {
  const apart = 0.05;
  const beside = noise.map((value, i) => (i % 2 ? value : value + apart));
  const velocity = exactVelocity(idealOf('eight'));
  const [a, b] = [noise, beside].map((x) => atOnce(walk(heun(velocity), x, 128)));
  const stretched = Array.from(
    { length: a.length / 2 },
    (_, i) => Math.hypot(a[2 * i] - b[2 * i], a[2 * i + 1] - b[2 * i + 1]) / apart,
  ).sort((one, other) => one - other);
  expect(stretched[Math.floor(0.8 * stretched.length)]).toBeLessThan(1);
  expect(stretched.at(-1)).toBeGreaterThan(8);
});

it('the lines that reflow learns end in each part of the data as often as data do', () => {
  const { mixture } = sourceOf('eight');
  const { data } = atOnce(pairsOf(exactVelocity(idealOf('eight')), 1, 1));
  for (const share of sharesOf(data, mixture!)) expect(Math.abs(share - 1 / 8)).toBeLessThan(0.02);
});
