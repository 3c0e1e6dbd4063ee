/** Whom students of points learn from. */
import { type IdealSpec, idealOf } from '../../core/ideal.ts';
import { dataset } from '../../data/index.ts';
import type { MlpSettings } from '../../data/models.ts';
import type { Read } from '../../data/types.ts';
import { loadWeights } from '../../nets/load.ts';
import { modelSpec } from '../../nets/models.ts';
import { exactVelocity, networkVelocity, type Velocity } from './field.ts';

export type Teacher =
  | { readonly kind: 'exact'; readonly ideal: IdealSpec }
  /** model: a key of the registry `models`, of a network of points that a file holds. */
  | { readonly kind: 'network'; readonly model: string };

/** The velocity of its flow. Throws RangeError where it is no network of points, and as `loadWeights`. */
export async function velocityOf(teacher: Teacher, read: Read): Promise<Velocity> {
  if (teacher.kind === 'exact') return exactVelocity(idealOf(teacher.ideal));
  const { model } = teacher;
  const settings = dataset(modelSpec(model).data).models[model];
  if (settings.network !== 'mlp' || settings.classed)
    throw new RangeError(`“${model}” is no network of points without classes: choose another teacher`);
  const { width, blocks, predicts }: MlpSettings = settings;
  return networkVelocity({ width, blocks }, predicts, await loadWeights(model, read));
}
