import { slicedWasserstein } from '../../src/core/metrics/sliced.ts';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { grid } from '../../src/core/spacings.ts';
import { dataset } from '../../src/data/index.ts';
import type { Source } from '../../src/data/types.ts';
import { loadModel } from '../../src/nets/load.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { runSampling } from '../../src/nets/sampling.ts';
import { readPublic } from '../train/files.ts';
import { type Estimate, meanOf, ratioOf } from './estimate.ts';

const COUNT = 2_500;
const STEPS = 50;
/** Independent comparisons; their mean is quoted, and its standard error. */
const REPEATS = 16;

/** Figures for a model of points. Distances are in units of the data, whose variance is 1. */
export interface PointMetrics {
  /** Independent comparisons, each of so many samples. */
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

export async function evaluatePoints(name: string): Promise<PointMetrics> {
  const model = await loadModel(name, readPublic);
  const source = (await dataset(modelSpec(name).data).open(readPublic)) as Source;
  const levels = grid(schedules.cosine, STEPS);
  const spec = { levels, count: COUNT, condition: { class: null, guidance: 1 }, clip: false };
  const distances: number[] = [];
  const floors: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const data = source.draw(1000 + 2 * i, COUNT).x;
    const again = source.draw(1001 + 2 * i, COUNT).x;
    const made = await runSampling(model, samplers.dpmpp2m, { ...spec, seed: 1000 + i });
    distances.push(slicedWasserstein(made, data, 2, { seed: i }));
    floors.push(slicedWasserstein(again, data, 2, { seed: i }));
  }
  model.dispose();
  return {
    comparisons: REPEATS,
    samples: COUNT,
    sampler: 'dpmpp2m',
    steps: STEPS,
    slicedWasserstein2: meanOf(distances),
    floor: meanOf(floors),
    ratio: ratioOf(distances, floors),
  };
}
