import '../../owned.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { last } from '../../../core/at.ts';
import { normals, streams } from '../../../core/random.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';

import { dataset, sourceNow } from '../../../state/sources.ts';
import { arrowsOf } from '../../common/arrows.ts';
import { exactFields, fieldsOf, mixedDenoiser, ofAll, walk } from './exactly.ts';
import { formatWishes, MOST, type Wish, wishesField, wishesOf } from './fields/wishes.ts';

const COUNT = 300;

/** Where a run of the exact answers ends, in 20 steps. */
function ends(data: 'moons' | 'grid25', wishes: readonly Wish[]): Float32Array {
  const steps = walk(mixedDenoiser(sourceNow(data), wishes)!, {
    sampler: samplers.ddim,
    options: {},
    start: normals(0, streams.start, 0, new Float32Array(2 * COUNT)),
    levels: grid(schedules.cosine, 20),
    noise: () => new Float32Array(2 * COUNT),
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return last(value).x;
  }
}
const share = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
const [ROW, COLUMN] = [1, 8];

/** Share of points where the data's density is more than a trace. */
const onData = (data: 'moons' | 'grid25', x: Float32Array) =>
  share(
    Array.from({ length: COUNT }, (_, i) =>
      sourceNow(data).density!(x[2 * i], x[2 * i + 1]) > 0.01 ? 1 : 0,
    ),
  );
const both = (weight: number) => [0, 1].map((label) => ({ label, weight }));

describe('two moons at once', () => {
  it('with weights of 1 end between the moons, none of them where data are', () => {
    expect(onData('moons', ends('moons', both(1)))).toBe(0);
  });

  it('with weights of 2 mostly end on data, half of them on each moon', () => {
    const x = ends('moons', both(2));
    expect(onData('moons', x)).toBeGreaterThan(0.75);
    expect(Math.abs(share(ofAll(sourceNow('moons'), [{ label: 0, weight: 1 }], x)) - 0.5)).toBeLessThan(0.1);
  });

  it('are never of both', () => {
    const x = sourceNow('moons').draw(0, 500).x;
    expect(share(ofAll(sourceNow('moons'), both(1), x))).toBe(0);
  });
});

it('two rows at once end between the rows', () => {
  const rows = [1, 2].map((label) => ({ label, weight: 1 }));
  expect(onData('grid25', ends('grid25', rows))).toBeLessThan(0.05);
});

it('a moon avoided leaves more of the other than chance does', () => {
  const wishes = [{ label: 0, weight: -1 }];
  expect(share(ofAll(sourceNow('moons'), wishes, ends('moons', wishes)))).toBeGreaterThan(0.7);
});

describe('arrows', () => {
  const level = schedules.cosine.level(0.5);
  const x = Float64Array.of(0.6, -0.9, -1, 0.4, 1.2, -0.3);
  const field = (wishes: readonly Wish[]) => exactFields(sourceNow('grid25'), wishes, x, level)!;

  it.each([
    ['together', 1],
    ['one of them avoided', -1],
  ])('of wishes, %s, add up to those that the exact run follows', (_, weight) => {
    const wishes = [
      { label: ROW, weight: 1 },
      { label: COLUMN, weight },
    ];
    const { together } = field(wishes);
    mixedDenoiser(sourceNow('grid25'), wishes)!
      .denoise(x, level)
      .forEach((value, i) => {
        expect(together[i]).toBeCloseTo(value, 12);
      });
  });

  it('of one wish with weight 1 are its own, and with 0 those without a wish', () => {
    const at = (weight: number) => field([{ label: ROW, weight }]);
    expect(at(1).together).toEqual(at(1).each[0]);
    expect(at(0).together).toEqual(at(0).free);
  });

  it('add up in the same way when they are arrows of velocity', () => {
    const wishes = [
      { label: ROW, weight: 1.5 },
      { label: COLUMN, weight: -0.5 },
    ];
    const { free, each, together } = field(wishes);
    const arrow = (denoised: Float64Array) => arrowsOf('velocity', schedules.cosine, level, x, denoised);
    arrow(together).forEach((value, i) => {
      expect(fieldsOf(arrow(free), each.map(arrow), wishes).together[i]).toBeCloseTo(value, 10);
    });
  });
});

describe('wishes', () => {
  it('come back from a link as they are', () => {
    const wish = fc.record({
      label: fc.nat(9),
      weight: fc.integer({ min: -400, max: 800 }).map((n) => n / 100),
    });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: MOST }), (wishes) => {
        const text = wishesField.parse(formatWishes(wishes))!;
        expect(wishesField.settle(text, dataset('grid25'))).toEqual({ value: text, mended: [] });
        expect(wishesOf(text, dataset('grid25'))).toEqual(
          wishes.map((one) => ({ ...one, weight: one.weight + 0 })),
        );
      }),
    );
  });

  it.each(['x', '1', '1,2,3', '-1,1', '1,1_', '1,99', '77,1', '__proto__,1', '1,1_2,1_3,1_4,1'])(
    '“%s” is mended, and what was is said',
    (text) => {
      const { value, mended } = wishesField.settle(text, dataset('grid25'));
      expect(mended.length).toBeGreaterThan(0);
      expect(wishesField.settle(value, dataset('grid25'))).toEqual({ value, mended: [] });
      expect(wishesOf(value, dataset('grid25')).length).toBeGreaterThan(0);
    },
  );
});

it('a row and a column together end at their crossing, as on a lattice they must', () => {
  const wishes = wishesOf('', dataset('grid25'));
  expect(wishes).toEqual([
    { label: ROW, weight: 1 },
    { label: COLUMN, weight: 1 },
  ]);
  expect(share(ofAll(sourceNow('grid25'), wishes, ends('grid25', wishes)))).toBe(1);
});
