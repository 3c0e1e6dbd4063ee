import { yieldThread } from '../../core/pace.ts';
import { modelSpec } from '../../nets/models.ts';
import { initialise, totalSize } from '../../nets/params.ts';
import { batchesFor } from '../../training/batches.ts';
import { parseCheckpoint, serialiseCheckpoint } from '../../training/checkpoint.ts';
import { openDrawsOf } from '../../training/draws.ts';
import { gradientsHere } from '../../training/here.ts';
import { type TrainingSettings, training } from '../../training/loop.ts';
import { type Learner, newLearner } from '../../training/optimiser.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import type { Sent } from '../verb.ts';

/** A whole training: the same spec gives the same weights (on wasm and cpu to the bit), whatever dies meanwhile. */
export interface TrainSpec extends TrainingSettings {
  /** A key of the registry `models`: what is trained, on its data. */
  readonly model: string;
  /** Steps from one snapshot to the next; the last step always gives one. Absent: that one alone. */
  readonly every?: number;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** One step of a training. */
export interface Trained {
  /** Steps that are done, from 1. */
  readonly step: number;
  /** Mean loss of the step's batch, before the step. */
  readonly loss: number;
  /** A snapshot: the averaged weights, which a `LiveModel` takes. [number of weights]. */
  readonly weights?: Float32Array;
}

interface Kept {
  /** The last step that the page has; those up to it are done again in silence. */
  readonly step: number;
  /** As `training/checkpoint.ts` writes it, of that step or one before. */
  readonly checkpoint: Uint8Array;
}

/** Milliseconds from one checkpoint to the next: what the death of a worker costs at most. */
const CHECKPOINT = 2000;

const readRaw = (path: string) =>
  Promise.reject(new Error(`${path} is not served with the page: train on other data here`));

/** Trains a network from fresh weights. Throws RangeError on an unknown model, a gradient that is not finite, and Error when data are missing. */
export default async function* train(
  spec: TrainSpec,
  models: Models,
  signal: AbortSignal,
  { step: seen = 0, checkpoint }: Partial<Kept>,
): AsyncGenerator<Sent<Trained, Kept>, void> {
  const model = modelSpec(spec.model);
  const draw = await unlessAborted(openDrawsOf(model, { read: models.read, readRaw }), signal);
  const { learner, seconds } = begin(spec, checkpoint);
  models.tell({ kind: 'training', model: spec.model });
  const began = performance.now() - 1000 * seconds;
  let saved = performance.now();
  for await (const loss of training(spec, learner, gradientsHere(model, batchesFor(model, draw), spec))) {
    signal.throwIfAborted();
    const { step } = learner;
    if (step <= seen) {
      await yieldThread();
      continue;
    }
    const now = performance.now();
    const due = now - saved > CHECKPOINT;
    if (due) saved = now;
    yield {
      frame: { step, loss, ...(isSnapshot(spec, step) && { weights: learner.average.slice() }) },
      keep: { step, ...(due && { checkpoint: bytesOf(spec, learner, (now - began) / 1000) }) },
    };
  }
}

const isSnapshot = ({ every = Number.POSITIVE_INFINITY, steps }: TrainSpec, step: number): boolean =>
  step === steps || step % every === 0;

const bytesOf = (spec: TrainSpec, learner: Learner, seconds: number): Uint8Array =>
  serialiseCheckpoint({ ...spec, processes: 1, step: learner.step, seconds }, learner);

/** Where the training goes on, or begins. seconds: what it has taken so far. */
function begin({ model, seed }: TrainSpec, checkpoint?: Uint8Array): { learner: Learner; seconds: number } {
  const { params: layout } = modelSpec(model).network();
  if (!checkpoint) return { learner: newLearner(initialise(layout, seed)), seconds: 0 };
  const { head, learner } = parseCheckpoint(checkpoint, totalSize(layout), `the checkpoint of ${model}`);
  return { learner, seconds: head.seconds };
}
