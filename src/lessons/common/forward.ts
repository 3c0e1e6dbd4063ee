/** The forward process on the samples of the lesson: x_t = alpha·x0 + sigma·eps, in closed form, at any t at once. */
import { combine } from '../../core/arrays.ts';
import type { Noise } from '../../core/kinds/kind.ts';
import { jump } from '../../core/process.ts';
import { streams } from '../../core/random.ts';
import { CHAIN_STEPS } from '../../core/schedules.ts';
import type { Level } from '../../core/types.ts';
import type { Samples } from '../../modalities/modality.ts';
import type { DataName } from '../../state/experiment.ts';
import { dataset, drawData, type Opened } from '../../state/sources.ts';

/** The chain's noises are those of steps 1 to CHAIN_STEPS; that of the jump is step 0, fresh ones lie beyond. */
const FRESH = CHAIN_STEPS + 1;

export interface Forward {
  readonly x0: Samples;
  /** That of their kind. */
  readonly noise: Noise;
  /** The first samples alone, with the same noise: for small pictures, which show no more. */
  few(count: number): Forward;
  /** The noise for a level: one for all of them, or another for each step of the axis. */
  epsilon(t: number): Float32Array;
  at(level: Level): Samples;
}

/** Keeps the last result: several parts of the page ask for the same moment, one after another. */
function latest<K, V>(make: (key: K) => V, same: (a: K, b: K) => boolean): (key: K) => V {
  let last: { key: K; value: V } | null = null;
  return (key) => {
    if (!last || !same(last.key, key)) last = { key, value: make(key) };
    return last.value;
  };
}

const first = ({ x, count, event }: Samples, most: number): Samples => {
  const taken = Math.min(count, most);
  return { x: x.subarray(0, (taken * x.length) / count), count: taken, event };
};

/** mode: whether a level’s noise is that of all levels, or its own. */
export function forward(x0: Samples, seed: number, mode: 'same' | 'fresh', noise: Noise): Forward {
  const draw = latest<number, Float32Array>(
    (step) => noise(seed, streams.forward, step, new Float32Array(x0.x.length), x0.event),
    Object.is,
  );
  const epsilon = (t: number) => draw(mode === 'same' ? 0 : FRESH + Math.round(t * CHAIN_STEPS));
  const at = latest<Level, Samples>(
    (level) => ({ ...x0, x: jump(combine, x0.x, epsilon(level.t), level) }),
    (a, b) => a.t === b.t && a.alpha === b.alpha && a.sigma === b.sigma,
  );
  const parts = new Map<number, Forward>();
  const few = (count: number) => {
    const part = parts.get(count) ?? forward(first(x0, count), seed, mode, noise);
    parts.set(count, part);
    return part;
  };
  return { x0, noise, few, epsilon, at };
}

/** The samples on a stage, once their source is open. */
export function dataSamples(name: DataName, opened: Opened, count: number): Samples | null {
  if (opened.kind !== 'ready') return null;
  const available = Math.min(count, opened.source.size);
  return { x: drawData(opened.source, available).x, count: available, event: dataset(name).event };
}
