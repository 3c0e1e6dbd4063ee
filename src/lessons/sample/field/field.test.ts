import '../../owned.ts';
import { expect, it } from 'vitest';
import type { ArrowKind } from '../../../core/field.ts';
import { GaussianMixture, RoundMixture } from '../../../core/ideal.ts';
import { angle, schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import type { Level, Schedule } from '../../../core/types.ts';
import { cellOf } from '../../../modalities/plane.ts';
import { fields } from '../../../state/experiment.ts';
import { openedSource } from '../../../state/sources.ts';
import { arrowsOf } from '../../common/arrows.ts';
import { exactOf } from '../../common/exact.ts';
import { longestOf, meanSquare } from './arrows.ts';
import { particlesOf } from './fields.ts';
import { places, survey } from './survey.ts';
import { indexAt, STEPS, waysOf } from './ways.ts';

function value<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
const starts = Float64Array.from(particlesOf(fields.particles.initial).flat());
const exact = (name: Parameters<typeof exactOf>[0]) => exactOf(name)!;

it.each(['moons', 'rings', 'dinosaur', 'checkerboard'] as const)('the density of %s adds up to 1', (name) => {
  for (const t of [0.02, 0.3]) {
    const { heat } = value(survey(exact(name).ideal, schedules.cosine.level(t), 112));
    const sum = heat.values.reduce((total, one) => total + one, 0) * cellOf(112) ** 2;
    expect(sum).toBeGreaterThan(0.97);
    expect(sum).toBeLessThan(1.005);
  }
});

it('formulas are closed form; shapes are cells, whose density is that of the shape', () => {
  expect(exact('spiral')).toMatchObject({ kind: 'closed' });
  const opened = openedSource('moons');
  const general = new GaussianMixture(opened.kind === 'ready' ? opened.source.mixture! : []);
  const level = schedules.flow.level(0.3);
  const [fast, slow] = [exact('moons').ideal, general].map((ideal) => ideal.denoise(places, level));
  fast.forEach((one, i) => {
    expect(one).toBeCloseTo(slow[i], 8);
  });
  const shape = openedSource('checkerboard');
  const density = shape.kind === 'ready' ? shape.source.density! : () => 0;
  const cells = exact('checkerboard');
  expect(cells.kind).toBe('cells');
  const data = shape.kind === 'ready' ? shape.source.draw(3, 400).x : new Float32Array();
  // In the middle of a square, away from its edges, the cells are as dense as the shape.
  const inside = [...data.keys()].filter((i) => i % 2 === 0).map((i) => [data[i], data[i + 1]]);
  const deep = inside.filter(([x, y]) =>
    [-0.25, 0.25].every((dx) => [-0.25, 0.25].every((dy) => density(x + dx, y + dy) > 0)),
  );
  expect(deep.length).toBeGreaterThan(20);
  const log = cells.ideal.logDensity(Float64Array.from(deep.flat()), schedules.cosine.level(0));
  log.forEach((one, i) => {
    expect(Math.abs(Math.exp(one) / density(deep[i][0], deep[i][1]) - 1)).toBeLessThan(0.08);
  });
});

it('arrows of a difference are the difference of the arrows', () => {
  const level = schedules.cosine.level(0.5);
  const [a, b] = [exact('moons'), exact('eight')].map(({ ideal }) => ideal.denoise(places, level));
  const apart = a.map((one, i) => b[i] - one);
  for (const kind of ['score', 'velocity'] as const) {
    const [of, from, to] = [
      arrowsOf(kind, schedules.cosine, level, null, apart),
      arrowsOf(kind, schedules.cosine, level, places, a),
      arrowsOf(kind, schedules.cosine, level, places, b),
    ];
    of.forEach((one, i) => {
      expect(one).toBeCloseTo(to[i] - from[i], 9);
    });
  }
  expect(longestOf([3, 4, 1, 0] as unknown as Float64Array)).toBe(5);
  expect(meanSquare(Float64Array.of(3, 4, 1, 0))).toBe(13);
  expect(meanSquare(Float64Array.of(3, 4, 1, 0), Float64Array.of(1, 3))).toBe(7);
});

it('a way begins at its start and ends at the data', () => {
  const { ideal } = exact('eight');
  const ways = value(waysOf(ideal, starts, grid(schedules.cosine, STEPS), 0));
  for (const states of [ways.flow, ways.random]) {
    expect([...Array.from(states[0])]).toEqual([...starts]);
    expect(states).toHaveLength(STEPS + 1);
    const end = Float64Array.from(states[STEPS]);
    ideal.logDensity(end, schedules.cosine.level(0)).forEach((log) => {
      expect(log).toBeGreaterThan(-4);
    });
  }
  expect(value(waysOf(ideal, new Float64Array(), grid(schedules.cosine, 5), 0)).straight).toBeNull();
  expect(indexAt(ways.levels, 1)).toBe(0);
  expect(indexAt(ways.levels, 0)).toBe(STEPS);
});

it('a new particle does not change the ways of the others', () => {
  const { ideal } = exact('moons');
  const walk = (count: number) =>
    value(waysOf(ideal, starts.slice(0, 2 * count), grid(schedules.flow, 20), 7)).random[20];
  expect(Array.from(walk(5)).slice(0, 6)).toEqual(Array.from(walk(3)));
});

it.each(['moons', 'dinosaur', 'rings'] as const)(
  'what the page says of %s: cosine is straighter, noise least',
  (name) => {
    const straight = (schedule: 'cosine' | 'flow') =>
      value(waysOf(exact(name).ideal, starts, grid(schedules[schedule], STEPS), 0)).straight!;
    expect(straight('cosine').flow).toBeGreaterThan(straight('flow').flow);
    expect(straight('flow').random).toBeLessThan(0.5 * straight('flow').flow);
  },
);

it('one small blob has straight ways under flow', () => {
  const blob = new RoundMixture(Float64Array.of(0.5, 0.2), 2, 1e-6);
  expect(value(waysOf(blob, starts, grid(schedules.flow, STEPS), 0)).straight!.flow).toBeCloseTo(1, 4);
});

it.each(['moons', 'eight', 'dinosaur', 'checkerboard'] as const)(
  'the flow schedule bends paths of %s more than cosine, and only scales them',
  (name) => {
    const { ideal } = exact(name);
    const walk = (schedule: Schedule) => value(waysOf(ideal, starts, grid(schedule, 400), 0));
    const [flow, cosine] = [walk(schedules.flow), walk(schedules.cosine)];
    expect(flow.straight!.flow).toBeLessThan(cosine.straight!.flow - 0.1);
    // Where signal and noise are alike, and at data.
    for (const phi of [Math.PI / 4, 0]) {
      const [a, b] = [flow, cosine].map(({ levels, flow: states }) => {
        const at = levels.reduce((best, level, i) => (nearer(level, levels[best], phi) ? i : best), 0);
        const size = Math.hypot(levels[at].alpha, levels[at].sigma);
        return Array.from(states[at], (one) => one / size);
      });
      a.forEach((one, i) => {
        expect(Math.abs(one - b[i])).toBeLessThan(0.03);
      });
    }
  },
);
const nearer = (a: Level, b: Level, phi: number) => Math.abs(angle(a) - phi) < Math.abs(angle(b) - phi);

it('at much noise the score points to the middle; the velocity does only where the variance shrinks', () => {
  const { ideal } = exact('moons');
  const inward = (kind: ArrowKind, schedule: Schedule) => {
    const level = schedule.level(0.95);
    const arrow = arrowsOf(kind, schedule, level, places, ideal.denoise(places, level));
    const towards = Array.from({ length: places.length / 2 }, (_, i) => {
      const [x, y, u, v] = [places[2 * i], places[2 * i + 1], arrow[2 * i], arrow[2 * i + 1]];
      return -(x * u + y * v) > 0.7 * Math.hypot(x, y) * Math.hypot(u, v);
    });
    return towards.filter(Boolean).length / towards.length;
  };
  expect(inward('score', schedules.cosine)).toBe(1);
  expect(inward('velocity', schedules.flow)).toBe(1);
  expect(inward('velocity', schedules.cosine)).toBeLessThan(0.5);
});

it('under cosine the velocity is below 2 on average where data come by, at every level; under flow nearly all paths go inwards and out', () => {
  const { ideal } = exact('moons');
  const speed = (schedule: Schedule, t: number) => {
    const level = schedule.level(t);
    const arrows = arrowsOf('velocity', schedule, level, places, ideal.denoise(places, level));
    const weights = ideal.logDensity(places, level).map(Math.exp);
    return Math.sqrt(meanSquare(arrows, weights));
  };
  const times = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98];
  expect(Math.max(...times.map((t) => speed(schedules.cosine, t)))).toBeLessThan(2);
  expect(Math.max(...times.map((t) => speed(schedules.linear, t)))).toBeLessThan(4.5);
  const { flow } = value(waysOf(ideal, starts, grid(schedules.flow, STEPS), 0));
  const far = (states: ArrayLike<number>, i: number) => Math.hypot(states[2 * i], states[2 * i + 1]);
  const inwards = Array.from({ length: starts.length / 2 }, (_, i) => {
    const least = Math.min(...flow.map((states) => far(states, i)));
    return least < far(flow[0], i) && least < far(flow[STEPS], i);
  });
  const share = inwards.filter(Boolean).length / inwards.length;
  expect(share).toBeGreaterThan(0.8);
});
