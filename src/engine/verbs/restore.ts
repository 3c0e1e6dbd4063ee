import { type ModelName, modelLabel, modelSpec } from '../../nets/models.ts';
import { serialiseCheckpoint } from '../../training/checkpoint.ts';
import type { TrainingSettings } from '../../training/loop.ts';
import { readAbout, readSaved } from '../../training/saved.ts';

export interface RestoreSpec {
  /** As `save` has written it, or whatever else somebody opens. */
  readonly file: Uint8Array;
  /** What it is to be, and how it goes on. Absent: only what the file says of itself is read. */
  readonly as?: { readonly model: ModelName; readonly settings: TrainingSettings; readonly seconds: number };
}

export interface Restored {
  readonly about: Readonly<Record<string, string>>;
  /** As `train` gives them. */
  readonly training: {
    readonly step: number;
    readonly checkpoint: Uint8Array;
  } | null;
}

/** A training from a file. Throws FileError that says what is wrong with it, and what helps. */
export default async function restore({ file, as }: RestoreSpec): Promise<Restored> {
  if (!as) return { about: readAbout(file), training: null };
  const { learner, about } = readSaved(modelSpec(as.model).network().params, file);
  const { step } = learner;
  const head = { ...as.settings, model: modelLabel(as.model), processes: 1, step, seconds: as.seconds };
  return { about, training: { step, checkpoint: serialiseCheckpoint(head, learner) } };
}
