import { yieldThread } from '../../core/pace.ts';
import type { Emphasis } from '../../core/weighting.ts';
import { dataset } from '../../data/index.ts';
import type { Placed } from '../../data/points/placed.ts';
import { scaled } from '../../data/scaled.ts';
import type { TrainingDraw } from '../../data/types.ts';
import { type ModelName, modelLabel, modelSpec } from '../../nets/models.ts';
import { initialise, totalSize } from '../../nets/params.ts';
import { type Batches, batchesFor } from '../../training/batches.ts';
import { parseCheckpoint, serialiseCheckpoint } from '../../training/checkpoint.ts';
import { fromFew, fromSource, openDrawsOf } from '../../training/draws.ts';
import { fastest, type Way } from '../../training/fastest.ts';
import { gradientsHere } from '../../training/here.ts';
import { type Gradients, type TrainingSettings, training } from '../../training/loop.ts';
import { type Learner, lengthOf, newLearner, withOthers } from '../../training/optimiser.ts';
import { unlessAborted } from '../aborted.ts';
import type { Models } from '../models.ts';
import type { Sent } from '../verb.ts';

/** A whole training: the same spec gives the same weights (on wasm and cpu to the bit), whatever dies meanwhile. */
export interface TrainSpec extends TrainingSettings {
  /** What is trained, on its data. */
  readonly model: ModelName;
  /** Samples of the data that it learns from, again and again. Absent: new ones at each step. */
  readonly examples?: number;
  /** What its data hold, where whoever uses the page has made them. Absent: what they begin with. */
  readonly placed?: Placed;
  /** How many times as large its points are made, so that their variance is not 1. Absent: once. */
  readonly scale?: number;
  /** Levels and counts. Absent: those of the cosine schedule, all alike. */
  readonly emphasis?: Emphasis;
  /**
   * Milliseconds from one frame to the next, at least; a frame then tells of all steps since, and how to go on from
   * it. Absent: each step is a frame.
   */
  readonly pace?: number;
  /** A frame's `checkpoint`, to go on from. Absent: fresh weights. */
  readonly from?: Uint8Array;
  /** The last step that is taken; the rate falls as if all `steps` were. Absent: all. */
  readonly until?: number;
  /** Steps from one snapshot to the next; the last step always gives one. Absent: that one alone. */
  readonly every?: number;
  /** As in SampleSpec. */
  readonly lane?: string;
}

/** Steps of a training since the frame before. */
export interface Trained {
  /** Steps that are done, from 1. */
  readonly step: number;
  /** Mean loss of each step's batch, before the step; and the length of its gradient. [steps]. */
  readonly losses: Float32Array;
  readonly lengths: Float32Array;
  /** Seconds of training so far, whatever was done meanwhile left out. */
  readonly seconds: number;
  /** How its gradients come about, where there is a choice. */
  readonly way?: Way;
  /** A snapshot: the averaged weights, which a `LiveModel` takes. [number of weights]. */
  readonly weights?: Float32Array;
  /** As `training/checkpoint.ts` writes it: what a training of the same settings goes on from. With a pace only. */
  readonly checkpoint?: Uint8Array;
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
  const draw = await unlessAborted(drawsOf(spec, models), signal);
  const { learner, seconds } = begin(spec, checkpoint);
  if (learner.step >= (spec.until ?? spec.steps)) return;
  models.tell({ kind: 'training', model: modelLabel(spec.model) });
  let [worked, resumed] = [1000 * seconds, performance.now()];
  let [saved, told] = [resumed, resumed];
  let [losses, lengths]: [number[], number[]] = [[], []];
  const gradients = await gradientsOf(spec, batchesFor(model, draw, spec.emphasis));
  for await (const loss of training(spec, learner, gradients)) {
    signal.throwIfAborted();
    const { step } = learner;
    if (step <= seen) {
      await yieldThread();
      continue;
    }
    losses.push(loss);
    lengths.push(lengthOf(gradients.gradient));
    const now = performance.now();
    const paced = spec.pace !== undefined;
    const last = step === (spec.until ?? spec.steps);
    const snapshot = paced || isSnapshot(spec, step);
    if (paced && !last && now - told < spec.pace!) continue;
    const due = paced || now - saved > CHECKPOINT;
    if (due) saved = now;
    worked += now - resumed;
    const checkpoint = due ? bytesOf(spec, learner, worked / 1000) : undefined;
    const frame = {
      step,
      losses: Float32Array.from(losses),
      lengths: Float32Array.from(lengths),
      seconds: worked / 1000,
      ...('way' in gradients && { way: gradients.way }),
      ...(snapshot && { weights: learner.average.slice() }),
      ...(paced && { checkpoint }),
    };
    yield { frame, keep: { step, ...(checkpoint && { checkpoint }) } };
    if (last) return;
    [losses, lengths] = [[], []];
    resumed = performance.now();
    told = resumed;
  }
}

async function drawsOf(
  { model, examples, placed, scale = 1 }: TrainSpec,
  { read }: Models,
): Promise<TrainingDraw> {
  const known = modelSpec(model);
  if (examples === undefined && !placed && scale === 1) return openDrawsOf(known, { read, readRaw });
  const { made, open } = dataset(known.data);
  const whole = placed && made ? made(placed) : await open(read);
  const source = scale === 1 ? whole : scaled(whole, scale);
  return examples === undefined ? fromSource(source) : fromFew(source, examples);
}

/** Perceptrons need no backend, and take what is fastest. */
const gradientsOf = async (
  spec: TrainSpec,
  batches: Batches,
): Promise<Gradients | (Gradients & { way: Way })> =>
  typeof spec.model === 'string'
    ? gradientsHere(modelSpec(spec.model), batches, spec)
    : fastest(spec.model, batches, spec);

const isSnapshot = ({ every = Number.POSITIVE_INFINITY, steps }: TrainSpec, step: number): boolean =>
  step === steps || step % every === 0;

const bytesOf = (spec: TrainSpec, learner: Learner, seconds: number): Uint8Array =>
  serialiseCheckpoint(
    { ...spec, model: modelLabel(spec.model), processes: 1, step: learner.step, seconds },
    learner,
  );

/** Where the training goes on, or begins. seconds: what it has taken so far. */
function begin({ model, seed, from }: TrainSpec, checkpoint = from): { learner: Learner; seconds: number } {
  const { params: layout } = modelSpec(model).network();
  // Those that the lesson shows have a choice of averages.
  const ready = typeof model === 'string' ? (learner: Learner) => learner : withOthers;
  if (!checkpoint) return { learner: ready(newLearner(initialise(layout, seed))), seconds: 0 };
  const { head, learner } = parseCheckpoint(
    checkpoint,
    totalSize(layout),
    `the checkpoint of ${modelLabel(model)}`,
  );
  return { learner: ready(learner), seconds: head.seconds };
}
