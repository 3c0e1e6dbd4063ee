import { type ModelName, modelSpec } from '../../nets/models.ts';
import { totalSize } from '../../nets/params.ts';
import { parseCheckpoint } from '../../training/checkpoint.ts';
import { writeSaved } from '../../training/saved.ts';

export interface SaveSpec {
  readonly model: ModelName;
  /** As `train` gives it. */
  readonly checkpoint: Uint8Array;
  /** What the file is to say of itself. */
  readonly about: Readonly<Record<string, string>>;
}

/** A training as a file: safetensors. Throws Error on a checkpoint of another network. */
export default async function save({ model, checkpoint, about }: SaveSpec): Promise<Uint8Array<ArrayBuffer>> {
  const { params } = modelSpec(model).network();
  const { learner } = parseCheckpoint(checkpoint, totalSize(params), 'the checkpoint');
  return writeSaved(params, learner, about);
}
