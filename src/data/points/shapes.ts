import { type Mixture, mixtureOf } from './mixture.ts';
import type { Raster } from './raster.ts';
import { rotated } from './rotated.ts';

/** count numbers in the middles of equal parts of [0, 1]. */
const middles = (count: number): number[] => Array.from({ length: count }, (_, i) => (i + 0.5) / count);

/** Gaussians a moon. */
const MOON = 50;

/** Two interleaving half circles of radius 1, as sklearn.datasets.make_moons. */
export function moons(): Mixture {
  const outer = middles(MOON).map((u) => rotated(u / 2));
  const inner = outer.map(([x, y]) => [1 - x, 0.5 - y] as const);
  return mixtureOf([...outer, ...inner], 0.07, (k) => [k < MOON ? 0 : 1]);
}

/** The classes of `moons`. */
export const moonNames = ['upper moon', 'lower moon'] as const;

/** Two arms of an Archimedean spiral, one and a half turns each; the root makes steps along an arm equal. */
export function spiral(): Mixture {
  const arm = middles(180).map((u) => {
    const radius = Math.sqrt(0.02 + 0.98 * u);
    const [x, y] = rotated(1.5 * radius);
    return [radius * x, radius * y] as const;
  });
  return mixtureOf([...arm, ...arm.map(([x, y]) => [-x, -y] as const)], 0.03);
}

/** Three circles around one centre, equally dense along each. */
export function rings(): Mixture {
  const centres = [1, 2, 3].flatMap((radius) =>
    middles(64 * radius).map((u) => {
      const [x, y] = rotated(u);
      return [radius * x, radius * y] as const;
    }),
  );
  return mixtureOf(centres, 0.1);
}

/** A flat sheet rolled up, seen from the side, as sklearn.datasets.make_swiss_roll without its middle axis. */
export function swissRoll(): Mixture {
  const centres = middles(360).map((u) => {
    const turns = 0.75 * (1 + 2 * u);
    const [x, y] = rotated(turns);
    return [turns * x, turns * y] as const;
  });
  return mixtureOf(centres, 0.06);
}

/** Eight equal Gaussians on a circle. */
export function eight(): Mixture {
  return mixtureOf(
    Array.from({ length: 8 }, (_, i) => rotated(i / 8)),
    0.08,
    (k) => [Math.floor(k / 2)],
  );
}

/** The classes of `eight`: neighbours in pairs, anticlockwise from the right. */
export const pairNames = ['right pair', 'top pair', 'left pair', 'bottom pair'] as const;

/** Twenty-five equal Gaussians on a square lattice: many modes, with nothing between them. */
export function grid25(): Mixture {
  return mixtureOf(
    Array.from({ length: 25 }, (_, i) => [i % 5, Math.floor(i / 5)] as const),
    0.07,
    (k) => [4 - Math.floor(k / 5), 5 + (k % 5)],
  );
}

/**
 * The classes of `grid25`: each Gaussian is in a row, counted from the top, and in a column, counted from the left, and
 * a sample is called one of the two.
 */
export const latticeNames = [
  ...[1, 2, 3, 4, 5].map((row) => `row ${row}`),
  ...[1, 2, 3, 4, 5].map((column) => `column ${column}`),
];

/** The dark squares of a 4 × 4 board: flat inside, sharp edges, corners that touch. */
export const checkerboard: Raster = {
  aspect: 1,
  rows: [0, 1, 0, 1].map((first) => [first, first + 2].map((x) => [x, x + 1] as const)),
};
