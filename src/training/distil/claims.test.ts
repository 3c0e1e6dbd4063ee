/** What the bench says of jumps and of straight ways. */
import { expect, it } from 'vitest';
import { sharesOf, slicedWasserstein } from '../../core/metrics.ts';
import { atOnce } from '../../core/pace.ts';
import { normals } from '../../core/random.ts';
import { estimate } from '../../core/tally.ts';
import { idealOf, type PointSet, sourceOf } from '../../data/exact.fixture.ts';
import { fromSource } from '../draws.ts';
import { jumping } from './apprentice.ts';
import { exactVelocity } from './field.ts';
import { Jumper } from './jumper.ts';
import { pairsOf } from './reflow.ts';
import { euler, type Hop, heun, walk } from './walk.ts';

it.each(['moons', 'eight', 'checkerboard'] satisfies PointSet[])(
  'of two that end nearly alike, from the same noise and against the same data, the difference of W₂ is surer than its errors (%s)',
  (name) => {
    const [velocity, source] = [exactVelocity(idealOf(name)), sourceOf(name)];
    const pairs = Array.from({ length: 24 }, (_, draw) => {
      const z = normals(300 + draw, 2, 0, new Float32Array(500));
      const truth = source.draw(8000 + draw, 250).x;
      return [walk(euler(velocity), z, 8), walk(heun(velocity), z, 16)].map((way) =>
        slicedWasserstein(atOnce(way), truth, 2, { directions: 12, seed: 0 }),
      );
    });
    const stray = (values: number[]) => estimate(values).error!;
    const apart = Math.hypot(stray(pairs.map(([a]) => a)), stray(pairs.map(([, b]) => b)));
    expect(stray(pairs.map(([a, b]) => a - b))).toBeLessThan(0.9 * apart);
  },
);

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

it('more jumps are not always better: of a student that has just begun, each adds its own error', async () => {
  const velocity = exactVelocity(idealOf('eight'));
  const size = { width: 32, blocks: 2 };
  const { apprentice } = jumping({ ...size, seed: 1 }, fromSource(sourceOf('eight')), velocity);
  for (let step = 0; step < 500; step++) await apprentice.step();
  const hop = new Jumper(size, 256).hop(apprentice.average());
  const z = normals(12, 2, 0, new Float32Array(4000));
  const ends = atOnce(walk(heun(velocity), z, 64));
  const gap = (hop: Hop, steps: number) =>
    Math.sqrt(atOnce(walk(hop, z, steps)).reduce((sum, value, i) => sum + (value - ends[i]) ** 2, 0) / 2000);
  expect(gap(hop, 8)).toBeGreaterThan(1.05 * gap(hop, 1));
  // And yet one jump does what one step of its teacher does not.
  expect(gap(hop, 1)).toBeLessThan(0.4 * gap(euler(velocity), 1));
}, 60_000);
