import { loadWeights } from '../../src/nets/load.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { type Batches, batchesFor } from '../../src/training/batches.ts';
import type { CheckpointHead } from '../../src/training/checkpoint.ts';
import { studentBatches } from '../../src/training/distill.ts';
import { openDrawsOf } from '../../src/training/draws.ts';
import type { ModelFiles } from './files.ts';

/**
 * What a model learns at each of so many steps, a student from its teacher's file. again: it began as a student. Throws
 * Error when a file is missing.
 */
export async function openBatches(
  model: string,
  { steps, again }: Pick<CheckpointHead, 'steps' | 'again'>,
  files: ModelFiles,
): Promise<Batches> {
  const spec = modelSpec(model);
  const draw = await openDrawsOf(spec, files);
  if (!spec.student) return batchesFor(spec, draw);
  const { teacher } = spec.student;
  const weights = await loadWeights(teacher, files.readFrom(teacher));
  return studentBatches(spec, draw, { spec: modelSpec(teacher), weights }, steps, again);
}
