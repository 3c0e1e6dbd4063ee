/** Runs that set out from a picture instead of from noise alone (SDEdit, arXiv:2108.01073). */
import { sizeOf } from '../../core/arrays.ts';
import { streams } from '../../core/random.ts';
import { grid } from '../../core/spacings.ts';
import type { Level } from '../../core/types.ts';
import { datasetOf, type Experiment } from '../../state/experiment.ts';
import { scheduleOf } from '../../state/schedule.ts';
import { countOf } from '../common/spec.ts';

/** Level t₀ and those of the whole run that are below it. */
export function levelsFrom(page: Experiment, strength: number): readonly Level[] {
  const schedule = scheduleOf(page);
  const below = grid(schedule, page.steps).filter(({ t }) => t < strength - 1e-9);
  return [schedule.level(strength), ...below];
}

/** The reference with so much noise as t₀ has, other noise for each sample: α·x₀ + σ·ε. */
export function noised(page: Experiment, reference: Float32Array, { alpha, sigma }: Level): Float32Array {
  const { kind, event } = datasetOf(page);
  const size = sizeOf(event);
  const noise = kind.noise(page.seed, streams.start, 0, new Float32Array(countOf(page) * size), event);
  return noise.map((value, i) => alpha * (reference[i % size] ?? Number.NaN) + sigma * value);
}
