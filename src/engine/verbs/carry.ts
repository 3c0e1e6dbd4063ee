import { yieldThread } from '../../core/pace.ts';
import { normals, streams } from '../../core/random.ts';
import { bend } from '../../core/straight.ts';
import type { Estimate } from '../../core/tally.ts';
import { Jumper, type Size } from '../../training/distil/jumper.ts';
import { type Teacher, velocityOf } from '../../training/distil/teacher.ts';
import { euler, type Hop, heun, jumped, walk } from '../../training/distil/walk.ts';
import type { Models } from '../models.ts';

/** Who carries noise to data. */
export type Carrier =
  | Teacher
  /** A student: by jumps alone. weights: as a frame of `distil` has them. */
  | (Size & { readonly kind: 'jumps'; readonly weights: Float32Array })
  /** A reflow. */
  | (Size & { readonly kind: 'lines'; readonly weights: Float32Array });

export interface CarrySpec {
  readonly carrier: Carrier;
  /** Where it begins: [n, 2]. */
  readonly grid: Float32Array;
  /** Even jumps, or steps of Euler, that the grid is carried in; a divisor of SPANS. */
  readonly jumps: number;
  /** Noise that is carried, too: how much of it, which, and in how many jumps each time. */
  readonly count: number;
  readonly seed: number;
  readonly counts: readonly number[];
  /** Whether it is carried by the whole way besides, where there is one. */
  readonly thorough: boolean;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** States of a way after even spans of time from 1, noise, to 0, data: SPANS + 1, each [n, 2]. */
export type Way = readonly Float32Array[];

export interface Carried {
  /** The grid, in so many jumps. */
  readonly jumped: Way;
  /** The same by the whole way, in many steps of Heun; null: a student has none. */
  readonly whole: Way | null;
  /** Where the noise ends in so many jumps: [count, 2] each, as of `counts`. */
  readonly ends: readonly Float32Array[];
  /** And by the whole way; null where nobody asked. */
  readonly wholeEnd: Float32Array | null;
  /** How bent its whole ways from noise are; null: it has none. */
  readonly bend: Estimate | null;
}

/** Spans of time that ways are told in. */
export const SPANS = 16;
/** Steps of a whole way: of a teacher, which is the measure, and of a reflow, which becomes straight. */
const [FULL, FEW] = [32, 16];
/** Ways whose bend is measured. */
const BENT = 256;

/** Throws RangeError on jumps that SPANS is no multiple of, and as `velocityOf`. */
export default async function carry(spec: CarrySpec, models: Models, signal: AbortSignal): Promise<Carried> {
  const { carrier, grid, jumps, count, seed, counts, thorough } = spec;
  if (SPANS % jumps)
    throw new RangeError(`${jumps} jumps do not divide ${SPANS} spans of time: choose a divisor`);
  const noise = normals(seed, streams.start, 0, new Float32Array(2 * Math.max(count, BENT)));
  const asked = noise.subarray(0, 2 * count);
  const { hop, step } = await hopsOf(carrier, models);
  const states = async (way: Generator<Float32Array>): Promise<Float32Array[]> => {
    const all: Float32Array[] = [];
    for (const state of way) {
      all.push(state.slice());
      await yieldThread();
      signal.throwIfAborted();
    }
    return all;
  };
  const steps = carrier.kind === 'lines' ? FEW : FULL;
  const whole = async (step: Hop, x: Float32Array) =>
    (await states(walk(step, x, steps))).filter((_, k) => k % (steps / SPANS) === 0);
  const ends: Float32Array[] = [];
  const way = await states(jumped(hop, grid, jumps, SPANS));
  for (const many of counts) ends.push((await states(walk(hop, asked, many)))[many]);
  if (!step) return { jumped: way, whole: null, ends, wholeEnd: null, bend: null };
  return {
    jumped: way,
    whole: await whole(step, grid),
    ends,
    wholeEnd: thorough ? (await whole(step, asked))[SPANS] : null,
    bend: bend(await whole(step, noise.subarray(0, 2 * BENT)), 2),
  };
}

/** Of a jump, and of a step of a whole way where it has one. */
async function hopsOf(carrier: Carrier, { read }: Models): Promise<{ hop: Hop; step: Hop | null }> {
  if (carrier.kind === 'jumps') return { hop: new Jumper(carrier, ROWS).hop(carrier.weights), step: null };
  const velocity =
    carrier.kind === 'lines'
      ? new Jumper(carrier, ROWS).velocity(carrier.weights)
      : await velocityOf(carrier, read);
  return { hop: euler(velocity), step: heun(velocity) };
}

/** Samples a pass: as many as lie in the nearest memory. */
const ROWS = 256;
