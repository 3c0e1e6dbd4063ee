import { expect, it } from 'vitest';
import { expectedCoverage, fakesInside, neighbourhoods } from '../../../core/metrics.ts';
import { atOnce } from '../../../core/pace.ts';
import { normals } from '../../../core/random.ts';
import { estimate } from '../../../core/tally.ts';
import { coverageIn, figuresOf, realFigures } from './figures.ts';
import type { Judgement } from './judge.ts';

const [COUNT, WHOLE, REFERENCE] = [40, 5, 200];
const cloud = (count: number, step: number) => normals(3, 0, step, new Float64Array(2 * count));

/** Lots of one distribution, squeezed or not, judged by neighbourhoods of draw number `draw`. */
function lotsOf(draw: number, squeeze = 1): Judgement[] {
  const around = atOnce(neighbourhoods(cloud(REFERENCE, 100 * draw), 2));
  return Array.from({ length: WHOLE }, (_, lot) => ({
    distance: lot,
    read: lot % 2 ? 1 : 0.5,
    inside: atOnce(
      fakesInside(
        around,
        cloud(COUNT, 100 * draw + lot + 1).map((x) => squeeze * x),
      ),
    ),
  }));
}
const draws = Array.from({ length: 60 }, (_, i) => i);

it('equal distributions have density 1 and the expected coverage, within the error that the bench draws', () => {
  const found = draws.map((draw) => figuresOf(lotsOf(draw), COUNT, WHOLE));
  const density = estimate(found.map((one) => one.density?.mean ?? Number.NaN));
  const coverage = estimate(found.map((one) => one.coverage?.mean ?? Number.NaN));
  expect(Math.abs(density.mean - 1)).toBeLessThan(4 * density.error!);
  const expected = expectedCoverage(REFERENCE, WHOLE * COUNT, 5);
  expect(Math.abs(coverage.mean - expected)).toBeLessThan(4 * coverage.error!);
});

it('errors are what the figures stray by from one set of lots to another, against the same real ones', () => {
  const around = atOnce(neighbourhoods(cloud(REFERENCE, 0), 2));
  const lots = draws.map((draw) =>
    Array.from(
      { length: WHOLE },
      (_, lot): Judgement => ({
        distance: 0,
        read: null,
        inside: atOnce(fakesInside(around, cloud(COUNT, 1 + WHOLE * draw + lot))),
      }),
    ),
  );
  const found = lots.map((one) => figuresOf(one, COUNT, WHOLE));
  for (const name of ['density', 'coverage'] as const) {
    const means = found.map((one) => one[name]?.mean ?? Number.NaN);
    const strays = estimate(means).error! * Math.sqrt(means.length);
    const errors = found.map((one) => one[name]?.error ?? Number.NaN);
    const said = Math.sqrt(errors.reduce((sum, one) => sum + one * one, 0) / errors.length);
    expect(said / strays, name).toBeGreaterThan(0.7);
    expect(said / strays, name).toBeLessThan(1.4);
  }
});

it('the error of two lots is less than half of the truth in a third of all cases, of five hardly ever', () => {
  const around = atOnce(neighbourhoods(cloud(REFERENCE, 0), 2));
  const found = [2, 5].map((lots) => {
    const all = Array.from({ length: 90 }, (_, draw) => {
      const inside = (lot: number) => atOnce(fakesInside(around, cloud(COUNT, 1 + WHOLE * draw + lot)));
      const some = Array.from({ length: lots }, (_, lot) => ({
        distance: 0,
        read: null,
        inside: inside(lot),
      }));
      return figuresOf(some, COUNT, WHOLE).density!;
    });
    const strays = estimate(all.map(({ mean }) => mean)).error! * Math.sqrt(all.length);
    return all.filter(({ error }) => error! < strays / 2).length / all.length;
  });
  expect(found[0]).toBeGreaterThan(0.25);
  expect(found[1]).toBeLessThan(0.15);
});

it('coverage is that of all lots at once, and not known of fewer', () => {
  const lots = lotsOf(1);
  expect(coverageIn(lots.slice(1), COUNT, WHOLE)).toBeNull();
  expect(figuresOf(lots.slice(0, 2), COUNT, WHOLE)).toMatchObject({ coverage: null, lots: 2 });
  const one = coverageIn(lots.slice(0, 1), COUNT, 1);
  expect(coverageIn(lots, COUNT, WHOLE)!.mean).toBeGreaterThan(one!.mean);
  expect(one!.error).toBeNull();
});

it('samples that vary too little cover less', () => {
  const [plain, narrow] = [1, 0.4].map((squeeze) => figuresOf(lotsOf(2, squeeze), COUNT, WHOLE));
  expect(narrow.coverage!.mean).toBeLessThan(0.8 * plain.coverage!.mean);
});

it('shares that were read are averaged over lots, and real ones pooled as often as there are pools', () => {
  expect(figuresOf(lotsOf(1), COUNT, WHOLE).read!.mean).toBeCloseTo(0.7, 12);
  const real = realFigures([...lotsOf(1), ...lotsOf(3)], COUNT, WHOLE);
  const [a, b] = [1, 3].map((draw) => coverageIn(lotsOf(draw), COUNT, WHOLE)!);
  expect(real.coverage!.mean).toBeCloseTo((a.mean + b.mean) / 2, 12);
  expect(real.coverage!.error).toBeCloseTo(Math.hypot(a.error!, b.error!) / 2, 12);
  expect(realFigures(lotsOf(1).slice(0, 3), COUNT, WHOLE).coverage).toBeNull();
});
