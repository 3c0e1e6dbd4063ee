import { slicedWasserstein } from '../../src/core/metrics/sliced.ts';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { grid } from '../../src/core/spacings.ts';
import { sizeOf } from '../../src/nets/params.ts';
import { runSampling } from '../../src/nets/sampling.ts';
import type { Model } from '../../src/nets/types.ts';
import { type Estimate, meanOf, ratioOf } from './estimate.ts';
import type { Exam } from './exam.ts';

/** Figures of samples that no network reads. Distances are in units of the data (points: their variance is 1). */
export interface Distances {
  /** Independent comparisons, each of so many samples; their mean is quoted, and its standard error. */
  readonly comparisons: number;
  readonly samples: number;
  readonly sampler: string;
  readonly steps: number;
  /** Sliced Wasserstein-2 between the model's samples and fresh data. */
  readonly slicedWasserstein2: Estimate;
  /** The same between two fresh draws of the data: what a perfect model would score. */
  readonly floor: Estimate;
  readonly ratio: Estimate;
}

export async function measureDistances(model: Model, { test, effort }: Exam): Promise<Distances> {
  const { comparisons, samples, steps } = effort.distance;
  const size = sizeOf(model.event);
  const levels = grid(schedules.cosine, steps);
  const spec = { levels, count: samples, condition: { class: null, guidance: 1 }, clip: false };
  const distances: number[] = [];
  const floors: number[] = [];
  for (let i = 0; i < comparisons; i++) {
    const data = test.lot(2 * i, samples).x;
    const again = test.lot(2 * i + 1, samples).x;
    const made = await runSampling(model, samplers.dpmpp2m, { ...spec, seed: 1000 + i });
    distances.push(slicedWasserstein(made, data, size, { seed: i }));
    floors.push(slicedWasserstein(again, data, size, { seed: i }));
  }
  return {
    comparisons,
    samples,
    sampler: 'dpmpp2m',
    steps,
    slicedWasserstein2: meanOf(distances),
    floor: meanOf(floors),
    ratio: ratioOf(distances, floors),
  };
}
