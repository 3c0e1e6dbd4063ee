/** What a student is asked at each step: which jumps, from where. Plain numbers, the same for the same (seed, step). */
import { lengthOf } from '../core/jumps.ts';
import type { Noise } from '../core/kinds/kind.ts';
import { streams, uniforms } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import type { Described } from '../data/types.ts';
import type { ConditionBatch, KnownConditions } from '../nets/conditions.ts';
import { dropSome } from './drop.ts';

/** Rows of a batch that make the same jump. */
export interface Lesson {
  /** Index of the jump. */
  readonly jump: number;
  readonly from: number;
  readonly to: number;
}

export interface Asked {
  readonly size: number;
  /** [B, ...event], noisy. */
  readonly x: Float32Array;
  /** [B]: where each jump begins. */
  readonly times: readonly number[];
  readonly conditions: ConditionBatch;
  readonly lessons: readonly Lesson[];
}

/** Share of a batch that repeats a jump of an earlier stage, so that it is not forgotten. */
const REPEATED = 1 / 4;
/** Share of jumps that begin anywhere, for runs that do; the others begin where even steps do. */
const ANYWHERE = 1 / 4;

type Kinds = KnownConditions & { readonly noise: Noise; readonly jumps: number };

/** How many jumps a student knows so far; or that it refines all that it has learnt. */
export type Stage = number | 'all';

/** A stage for each jump, of equal numbers of steps: the shortest first. */
export const stageOf = (step: number, steps: number, jumps: number): number =>
  Math.min(jumps - 1, Math.floor((jumps * step) / steps));

/** clean: `size` samples of the data, with what is known of them. */
export function asked(
  clean: Described,
  size: number,
  kinds: Kinds,
  seed: number,
  step: number,
  stage: Stage,
): Asked {
  const [choice, shift, ...chance] = uniforms(seed, streams.training, step, new Float32Array(size + 2));
  const lessons = lessonsOf(size, stage, kinds.jumps, choice);
  const times = lessons.flatMap(({ jump, from, to }) =>
    Array.from({ length: to - from }, (_, i) => {
      const spread = (i + shift) / (to - from);
      return chance[from + i] < ANYWHERE ? 1 - spread : evenly(spread, lengthOf(jump));
    }),
  );
  const jumps = Uint8Array.from(lessons.flatMap(({ jump, from, to }) => Array(to - from).fill(jump)));
  const conditions = { ...dropSome(clean, size, kinds, seed, step), jumps };
  return { size, x: noised(clean.x, times, kinds, seed, step), times, conditions, lessons };
}

/** The jump of the stage, and one of those before it; or all jumps alike. */
function lessonsOf(size: number, stage: Stage, jumps: number, choice: number): Lesson[] {
  if (stage === 'all') return allOf(size, jumps);
  const jump = jumps - 1 - stage;
  const earlier = jumps - 1 - jump;
  const from = size - (earlier ? Math.floor(size * REPEATED) : 0);
  const lessons = [
    { jump, from: 0, to: from },
    { jump: jump + 1 + Math.floor(choice * earlier), from, to: size },
  ];
  return lessons.filter(({ from, to }) => to > from);
}

const allOf = (size: number, jumps: number): Lesson[] =>
  Array.from({ length: jumps }, (_, jump) => ({
    jump,
    from: Math.floor((jump * size) / jumps),
    to: Math.floor(((jump + 1) * size) / jumps),
  })).filter(({ from, to }) => to > from);

/** One of the times length, 2·length, …, 1. spread: in [0, 1). */
const evenly = (spread: number, length: number): number => length * (1 + Math.floor(spread / length));

function noised(
  clean: Float32Array,
  times: readonly number[],
  { noise, event }: Kinds,
  seed: number,
  step: number,
): Float32Array {
  const x = noise(seed, streams.training, step, new Float32Array(clean.length), event);
  const levels = times.map((t) => schedules.cosine.level(t));
  return x.map((eps, i) => {
    const { alpha, sigma } = levels[Math.floor((i * times.length) / x.length)];
    return alpha * clean[i] + sigma * eps;
  });
}
