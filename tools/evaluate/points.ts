import { slicedWasserstein } from '../../src/core/metrics/sliced.ts';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { grid } from '../../src/core/spacings.ts';
import type { Source } from '../../src/data/types.ts';
import { loadModel } from '../../src/nets/load.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { runSampling } from '../../src/nets/sampling.ts';
import { dataset } from '../train/dataset.ts';
import { readPublic } from '../train/files.ts';

const COUNT = 10_000;
const STEPS = 100;
/** Independent comparisons; their mean is quoted. */
const REPEATS = 3;
const round = (x: number) => Number(x.toPrecision(3));

/** Figures for a model of points. Distances are in units of the data, whose variance is 1. */
export interface PointMetrics {
  readonly samples: number;
  readonly sampler: string;
  readonly steps: number;
  /** Sliced Wasserstein-2 between the model's samples and fresh data. */
  readonly slicedWasserstein2: number;
  /** The same between two fresh draws of the data: what a perfect model would score. */
  readonly floor: number;
  readonly ratio: number;
}

export async function evaluatePoints(name: string): Promise<PointMetrics> {
  const model = await loadModel(name, readPublic);
  const source = (await dataset(modelSpec(name).data).open(readPublic)) as Source;
  const levels = grid(schedules.cosine, STEPS);
  const spec = { levels, count: COUNT, condition: { class: null, guidance: 1 }, clip: false };
  let distance = 0;
  let floor = 0;
  for (let i = 0; i < REPEATS; i++) {
    const data = source.draw(1000 + 2 * i, COUNT).x;
    const again = source.draw(1001 + 2 * i, COUNT).x;
    const made = await runSampling(model, samplers.dpmpp2m, { ...spec, seed: 1000 + i });
    distance += slicedWasserstein(made, data, 2, { seed: i }) / REPEATS;
    floor += slicedWasserstein(again, data, 2, { seed: i }) / REPEATS;
  }
  model.dispose();
  return {
    samples: COUNT * REPEATS,
    sampler: 'dpmpp2m',
    steps: STEPS,
    slicedWasserstein2: round(distance),
    floor: round(floor),
    ratio: round(distance / floor),
  };
}
