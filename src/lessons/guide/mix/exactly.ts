/** Several wishes by the exact answers. */
import { combine } from '../../../core/arrays.ts';
import { at, last } from '../../../core/at.ts';
import { composed, weighted } from '../../../core/guidance.ts';
import type { Ideal } from '../../../core/ideal.ts';
import type { Level, OptionValues, Sampler } from '../../../core/types.ts';
import { ofClass } from '../../../state/seeing.ts';
import type { Source } from '../../../state/sources.ts';
import { exactOfClass, exactOfSource } from '../../common/exact.ts';
import type { Wish } from './fields/wishes.ts';

type Denoiser = Pick<Ideal, 'denoise'>;

/** ∅ + Σ wᵢ·(cᵢ − ∅) of exact answers; null as of `exactOfClass`. */
export function mixedDenoiser(source: Source, wishes: readonly Wish[]): Denoiser | null {
  const free = exactOfSource(source)?.ideal;
  const terms = wishes.flatMap(({ label, weight }) => {
    const asked = exactOfClass(source, label)?.ideal;
    return asked ? [{ asked, weight }] : [];
  });
  return free && terms.length === wishes.length ? weighted(composed<Denoiser>(free, terms)) : null;
}

/** What is expected, or where it leads: without a wish, with each, and with all of them. Each [count, 2]. */
export interface Fields {
  readonly free: Float64Array;
  readonly each: readonly Float64Array[];
  readonly together: Float64Array;
}

/** ∅ + Σ wᵢ·(cᵢ − ∅) of what is known by itself. */
export function fieldsOf(free: Float64Array, each: readonly Float64Array[], wishes: readonly Wish[]): Fields {
  const terms = composed(
    free,
    wishes.map(({ weight }, i) => ({ asked: at(each, i), weight })),
  );
  const together = combine(...terms.map(({ asked, weight }) => [weight, asked] as const));
  return { free, each, together };
}

/** By the exact denoisers: E[x0 | x] at places; null as of `exactOfClass`. x: [count, 2]. */
export function exactFields(
  source: Source,
  wishes: readonly Wish[],
  x: Float64Array,
  level: Level,
): Fields | null {
  const free = exactOfSource(source)?.ideal.denoise(x, level);
  const each = wishes.flatMap(({ label }) => exactOfClass(source, label)?.ideal.denoise(x, level) ?? []);
  return free && each.length === wishes.length ? fieldsOf(free, each, wishes) : null;
}

/** Whether points are of all classes that are wished for, and of none that is avoided: [n], 1 or 0. x: [n, 2]. */
export function ofAll(source: Source, wishes: readonly Wish[], x: Float32Array): number[] {
  const each = wishes
    .filter(({ weight }) => weight !== 0)
    .map(({ label, weight }) => ofClass(source, label, x).map((is) => (weight > 0 ? is : 1 - is)));
  return Array.from({ length: x.length / 2 }, (_, i) => (each.every((one) => one[i] === 1) ? 1 : 0));
}

export interface Walked {
  readonly level: Level;
  /** [count, 2]. */
  readonly x: Float32Array;
}

interface Start {
  readonly sampler: Sampler;
  readonly options: OptionValues;
  /** [count, 2] at the first level. */
  readonly start: Float32Array;
  readonly levels: readonly Level[];
  /** Standard normal, [count, 2], of a step. */
  noise(step: number): Float32Array;
}

/** States of a run, noisiest first. Yields after each step. Throws as the sampler does. */
export function* walk(
  { denoise }: Denoiser,
  { sampler, options, start, levels, noise }: Start,
): Generator<void, readonly Walked[]> {
  const run = sampler.run({ denoise, combine, noise }, start, levels, options);
  const states: Walked[] = [];
  for (;;) {
    const { done, value } = run.next();
    if (done) return [...states, { level: last(levels), x: value }];
    states.push({ level: value.level, x: value.x });
    yield;
  }
}
