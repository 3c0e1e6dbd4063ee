import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GaussianMixture } from '../../core/ideal.ts';
import { face } from './face.ts';
import { CELL, colouredSource, MOST_CENTRES, ownSource } from './own.ts';
import {
  COLOURS,
  EDGE,
  formatPlaced,
  MOST_LINKED,
  nothingPlaced,
  type Placed,
  parsePlaced,
  snapped,
  widths,
} from './placed.ts';

// The same ones each time.
fc.configureGlobal({ seed: 11 });

const coordinate = fc.double({ min: -EDGE, max: EDGE, noNaN: true }).map(snapped);
const drawings = fc
  .tuple(
    fc.array(fc.tuple(coordinate, coordinate, fc.nat(COLOURS - 1)), { maxLength: 60 }),
    fc.constantFrom(...widths),
  )
  .map(
    ([points, width]): Placed => ({
      x: Float32Array.from({ length: 2 * points.length }, (_, i) => points[i >> 1][i & 1]),
      colours: Uint8Array.from(points, ([, , colour]) => colour),
      width,
    }),
  );

describe('what a link holds', () => {
  it('is the drawing, to the last bit', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        expect(parsePlaced(formatPlaced(drawing))).toEqual(drawing);
      }),
    );
  });

  it('is never read as another: any other text is none, or one that is written like that', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9][A-Za-z0-9_-]{0,40}$/)), (text) => {
        const found = parsePlaced(text);
        if (found) expect(formatPlaced(found)).toBe(text);
      }),
    );
  });

  it('is refused where it is longer than a link can be', () => {
    const length = MOST_LINKED + 1;
    const many = { ...nothingPlaced, x: new Float32Array(2 * length), colours: new Uint8Array(length) };
    expect(parsePlaced(formatPlaced(many))).toBeUndefined();
  });

  it('is at most half a step of 1/1024 beside where it was drawn', () => {
    fc.assert(
      fc.property(fc.double({ min: -EDGE, max: EDGE - 1 / 1024, noNaN: true }), (value) => {
        expect(Math.abs(snapped(value) - value)).toBeLessThanOrEqual(1 / 2048);
      }),
    );
    expect([snapped(9), snapped(-9)]).toEqual([EDGE - 1 / 1024, -EDGE]);
  });
});

/** Points by chance, more of them than there are Gaussians. */
function many(count: number): Placed {
  const x = Float32Array.from({ length: 2 * count }, (_, i) => Math.sin(12.9898 * i) * 3);
  return { x, colours: new Uint8Array(count), width: 0.05 };
}

describe('drawn points as data', () => {
  it('say what helps while there are none', () => {
    expect(() => ownSource(nothingPlaced)).toThrow(/Nothing is drawn yet: draw/);
  });

  it('have mean 0 and variance 1, as drawn and in draws', () => {
    for (const placed of [face(), many(5000)]) {
      const { mixture, draw } = ownSource(placed);
      let [mean, square] = [0, 0];
      for (const { weight, mean: centre, covariance } of mixture) {
        mean += weight * (centre[0] + centre[1]);
        square += (weight * (centre[0] ** 2 + centre[1] ** 2)) / 2 + weight * (covariance as number);
      }
      expect(mean).toBeCloseTo(0, 9);
      expect(square).toBeCloseTo(1, 9);
      const { x } = draw(1, 20_000);
      expect(x.reduce((sum, value) => sum + value ** 2, 0) / x.length).toBeCloseTo(1, 1);
    }
  });

  it('keep their size where they are a dot', () => {
    const dot = { ...nothingPlaced, x: Float32Array.of(1, 2), colours: new Uint8Array(1), width: 0.05 };
    const { mixture, placing } = ownSource(dot);
    expect(placing).toEqual({ middle: [1, 2], scale: 1 });
    expect(mixture).toEqual([{ weight: 1, mean: Float64Array.of(0, 0), covariance: 0.05 ** 2 }]);
  });

  it('have the density of their mixture, summed over centres that are near', () => {
    for (const placed of [face(), many(3000)]) {
      const { mixture, density } = ownSource(placed);
      for (const [x, y] of [
        [0, 0],
        [0.5, 0.4],
        [-1, 1],
        [1.2, -0.3],
        [2, 2],
      ] as const) {
        const whole = mixture.reduce((sum, { weight, mean, covariance }) => {
          const variance = covariance as number;
          const square = (x - mean[0]) ** 2 + (y - mean[1]) ** 2;
          return sum + (weight * Math.exp(-square / (2 * variance))) / (2 * Math.PI * variance);
        }, 0);
        expect(Math.abs(density!(x, y) - whole)).toBeLessThan(1e-6 * (1 + whole));
      }
    }
  });

  it('stand in the middle of those of their cell once they are many, which moves none by more than a cell', () => {
    const placed = many(4 * MOST_CENTRES);
    const { mixture, placing } = ownSource(placed);
    expect(mixture.length).toBeLessThan(placed.colours.length);
    const { middle, scale } = placing;
    for (let i = 0; i < placed.colours.length; i += 97) {
      const at = [0, 1].map((axis) => (placed.x[2 * i + axis] - middle[axis as 0 | 1]) * scale);
      const nearest = Math.min(...mixture.map(({ mean }) => Math.hypot(mean[0] - at[0], mean[1] - at[1])));
      expect(nearest).toBeLessThan(Math.SQRT2 * CELL * scale);
    }
  });

  it('have an exact answer that weighs those that are drawn twice twice', () => {
    const [a, b] = [-1, 1];
    const twice = { x: Float32Array.of(a, 0, a, 0, b, 0), colours: new Uint8Array(3), width: 0.3 };
    const { mixture } = ownSource(twice);
    const ideal = new GaussianMixture(mixture);
    // Under nothing but noise the answer is the mean of the data, which is 0.
    const level = { t: 1, alpha: 1e-6, sigma: 1 };
    expect(ideal.denoise(Float64Array.of(0, 0), level)[0]).toBeCloseTo(0, 5);
    expect(mixture.map(({ weight }) => weight)).toEqual([2 / 3, 1 / 3]);
  });

  it('told by colour are the same points, each of the class of its colour, also where two colours share a place', () => {
    const placed = { ...face(), x: face().x.slice() };
    // A square and a dot at one place.
    placed.x.set(placed.x.subarray(0, 2), 2 * 95);
    const [plain, told] = [ownSource(placed).draw(3, 2000), colouredSource(placed).draw(3, 2000)];
    expect(plain.labels).toBeUndefined();
    told.x.forEach((value, i) => {
      expect(value).toBeCloseTo(plain.x[i], 6);
    });
    const shares = [0, 1, 2, 3].map((colour) => told.labels!.filter((one) => one === colour).length / 2000);
    [90, 12, 12, 30].forEach((count, i) => {
      expect(Math.abs(shares[i] - count / 144)).toBeLessThan(0.04);
    });
    const { mixture, mixtureClasses, colours } = colouredSource(placed);
    expect(mixture.length).toBe(144);
    expect(ownSource(placed).mixture.length).toBe(143);
    expect([...mixtureClasses!]).toEqual([...placed.colours]);
    expect(colours).toEqual([0, 1, 2, 3]);
    const squares = colouredSource(placed).conditional!(1).draw(3, 500).x;
    const { x, labels } = told;
    const own = Float32Array.from([...x].filter((_, i) => labels![i >> 1] === 1));
    const mean = (of: Float32Array, axis: number) =>
      of.reduce((sum, value, i) => sum + (i % 2 === axis ? value : 0), 0) / (of.length / 2);
    for (const axis of [0, 1]) expect(Math.abs(mean(squares, axis) - mean(own, axis))).toBeLessThan(0.1);
    expect(() => colouredSource(placed).conditional!(5)).toThrow('nothing is drawn in colour 5');
    const one = { ...placed, colours: new Uint8Array(144).fill(2) };
    expect([ownSource(one).colours, colouredSource(one).colours]).toEqual([[2], [2]]);
  });
});
