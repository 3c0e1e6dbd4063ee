import type { TrainingDraw } from '../data/types.ts';
import type { ModelSpec } from '../nets/models.ts';
import { type Batch, labelledBatch, noisyBatch, partedBatch } from './batch.ts';
import type { Learner } from './optimiser.ts';
import { partWeights } from './partWeights.ts';
import { smudged } from './smudge.ts';

/**
 * The batch of one step: the same (seed, step, size) gives the same batch, whatever ran before; that of a student rests
 * on how far it has come, too.
 */
export type Batches = (
  seed: number,
  step: number,
  size: number,
  learner: Pick<Learner, 'step' | 'average'>,
) => Promise<Batch>;

/** Turns samples into what a model sees and should answer. Throws RangeError on a student: it has `studentBatches`. */
export function batchesFor(spec: ModelSpec, draw: TrainingDraw): Batches {
  if (spec.student)
    throw new RangeError(`${spec.label} does not learn from data alone, but from “${spec.student.teacher}”`);
  const pixelWeights = spec.parts ? pixelWeightsFor(draw, spec.parts) : undefined;
  return async (seed, step, size) => {
    const clean = await draw(seed, step, size);
    if (spec.kind === 'denoiser')
      return { ...noisyBatch(clean, size, spec, seed, step), pixelWeights: await pixelWeights };
    const x = spec.tool ? smudged(clean.x, size, seed, step) : clean.x;
    return spec.kind === 'classifier'
      ? labelledBatch({ ...clean, x }, size, spec.heads ?? [spec.classes])
      : partedBatch({ ...clean, x }, size, spec.parts!);
  };
}

/** Samples that tell how large each part is. */
const SEEN = 2000;

async function pixelWeightsFor(draw: TrainingDraw, parts: number): Promise<Float32Array> {
  const { parts: shown } = await draw(0, 0, SEEN);
  return partWeights(shown!, parts, shown!.length / SEEN);
}
