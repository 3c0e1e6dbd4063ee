/** Points that somebody has drawn or opened, as a distribution: a round Gaussian of one width around each. */
import type { Component } from '../../core/ideal.ts';
import { normals, streams, uniforms } from '../../core/random.ts';
import { checkCount } from '../check.ts';
import { memoised } from '../memoised.ts';
import type { Source } from '../types.ts';
import type { Placed } from './placed.ts';

/** As many Gaussians as points up to here. Beyond, points of one cell of the plane stand in their middle. */
export const MOST_CENTRES = 1000;
/** Side of a cell, in units of the drawing's plane. */
export const CELL = 1 / 16;

/** Places that points stand at, and how many do. centres: [K, 2]. */
interface Centres {
  readonly centres: Float64Array;
  readonly counts: Uint32Array;
  /** Which of them each point stands at. */
  readonly of: Uint32Array;
  /** The colour of each, where points of different colours stand at centres of their own. */
  readonly colours: Uint8Array | null;
}

/** merged: points of one cell stand in its middle. apart: those of one colour alone. */
function centresOf({ x, colours }: Placed, merged: boolean, apart: boolean): Centres {
  const { length } = colours;
  const found: number[] = [];
  const cells = new Map<string, number>();
  const of = new Uint32Array(length);
  const sums: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < length; i++) {
    const [px, py] = [x[2 * i], x[2 * i + 1]];
    const place = merged ? `${Math.floor(px / CELL)} ${Math.floor(py / CELL)}` : `${px} ${py}`;
    const key = apart ? `${place} ${colours[i]}` : place;
    const k = cells.get(key) ?? counts.length;
    cells.set(key, k);
    of[i] = k;
    found[k] = colours[i];
    counts[k] = (counts[k] ?? 0) + 1;
    sums[2 * k] = (sums[2 * k] ?? 0) + px;
    sums[2 * k + 1] = (sums[2 * k + 1] ?? 0) + py;
  }
  return {
    centres: Float64Array.from(sums, (sum, i) => sum / counts[i >> 1]),
    counts: Uint32Array.from(counts),
    of,
    colours: apart ? Uint8Array.from(found) : null,
  };
}

/** How the drawing's plane lies in that of the data: (place - middle) * scale. */
export interface Placing {
  readonly middle: readonly [x: number, y: number];
  readonly scale: number;
}

/** Narrower than this in each direction, a drawing is a dot: made as wide as all data it would be no dot any more. */
const DOT = 0.05;

/** Mean 0, and variance 1 as the mean over x and y; a dot keeps its size. */
function placingOf({ centres, counts }: Centres, width: number): Placing {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const mean = (axis: number): number =>
    counts.reduce((sum, count, k) => sum + count * centres[2 * k + axis], 0) / total;
  const middle = [mean(0), mean(1)] as const;
  const spread = counts.reduce(
    (sum, count, k) =>
      sum + count * ((centres[2 * k] - middle[0]) ** 2 + (centres[2 * k + 1] - middle[1]) ** 2),
    0,
  );
  const variance = spread / total / 2;
  return { middle, scale: variance < DOT ** 2 ? 1 : 1 / Math.sqrt(variance + width ** 2) };
}

export interface OwnSource extends Source {
  readonly mixture: readonly Component[];
  readonly placing: Placing;
}

/** Throws Error, with what helps, where nothing is placed. */
export const ownSource = (placed: Placed): OwnSource => sourceOf(placed, false);

/** The same points, of which each is of the class of its colour. Throws as above. */
export const colouredSource = (placed: Placed): OwnSource => sourceOf(placed, true);

function sourceOf(placed: Placed, apart: boolean): OwnSource {
  const { length } = placed.colours;
  if (length === 0) throw new Error('Nothing is drawn yet: draw some points, or open a file.');
  const merged = length > MOST_CENTRES;
  const found = centresOf(placed, merged, apart);
  const placing = placingOf(found, placed.width);
  const whole = sourceAt(placed, found, placing);
  if (!apart) return whole;
  return {
    ...whole,
    conditional: memoised((label: number) => {
      const own = inColour(placed, label);
      if (!own.colours.length) throw new RangeError(`nothing is drawn in colour ${label}: ask for another`);
      return sourceAt(own, centresOf(own, merged, false), placing);
    }),
  };
}

/** Those of its points that are of a colour. */
function inColour({ x, colours, width }: Placed, colour: number): Placed {
  const own = [...colours.keys()].filter((i) => colours[i] === colour);
  return {
    x: Float32Array.from(own.flatMap((i) => [x[2 * i], x[2 * i + 1]])),
    colours: new Uint8Array(own.length).fill(colour),
    width,
  };
}

function sourceAt(placed: Placed, found: Centres, placing: Placing): OwnSource {
  const { middle, scale } = placing;
  const means = found.centres.map((value, i) => (value - middle[(i & 1) as 0 | 1]) * scale);
  const sigma = placed.width * scale;
  const total = placed.colours.length;
  const mixture = Array.from(found.counts, (count, k) => ({
    weight: count / total,
    mean: means.subarray(2 * k, 2 * k + 2),
    covariance: sigma ** 2,
  }));
  return {
    size: Infinity,
    mixture,
    placing,
    colours: [...new Set(placed.colours)].sort(),
    ...(found.colours && { mixtureClasses: found.colours }),
    draw(seed, count) {
      checkCount(count);
      const which = uniforms(seed, streams.data, 0, new Float64Array(count));
      const noise = normals(seed, streams.data, 0, new Float64Array(2 * count));
      const x = new Float32Array(2 * count);
      const labels = found.colours && new Uint8Array(count);
      for (let i = 0; i < count; i++) {
        const k = found.of[Math.floor(which[i] * total)];
        if (labels) labels[i] = found.colours![k];
        x[2 * i] = means[2 * k] + sigma * noise[2 * i];
        x[2 * i + 1] = means[2 * k + 1] + sigma * noise[2 * i + 1];
      }
      return labels ? { x, labels } : { x };
    },
    density: densityOf(means, found.counts, sigma),
  };
}

/** Standard deviations from a centre beyond which a Gaussian adds less than 2e-8 of its height. */
const REACH = 6;

/** Only centres nearby are looked at: a whole plane is asked for at once. */
function densityOf(means: Float64Array, counts: Uint32Array, sigma: number): NonNullable<Source['density']> {
  const side = REACH * sigma;
  const near = new Map<string, number[]>();
  for (let k = 0; k < counts.length; k++) {
    const key = `${Math.floor(means[2 * k] / side)} ${Math.floor(means[2 * k + 1] / side)}`;
    const there = near.get(key) ?? [];
    there.push(k);
    near.set(key, there);
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sharpness = 1 / (2 * sigma * sigma);
  return (x, y) => {
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    let sum = 0;
    for (let i = column - 1; i <= column + 1; i++)
      for (let j = row - 1; j <= row + 1; j++)
        for (const k of near.get(`${i} ${j}`) ?? [])
          sum += counts[k] * Math.exp(-sharpness * ((x - means[2 * k]) ** 2 + (y - means[2 * k + 1]) ** 2));
    return (sum * sharpness) / (Math.PI * total);
  };
}
