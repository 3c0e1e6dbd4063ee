import * as tf from '@tensorflow/tfjs-core';
import { yieldThread } from '../../core/pace.ts';
import { samplers } from '../../core/samplers/index.ts';
import { HISTORY } from '../../core/samplers/multistep.ts';
import type { Sampler, Step } from '../../core/types.ts';
import { orderedLevels, type RunSpec, sampling } from '../../nets/sampling.ts';
import type { Model } from '../../nets/types.ts';
import type { ModelRef, Models } from '../models.ts';
import { read } from '../tensors.ts';
import type { Sent } from '../verb.ts';

/** A whole run of the reverse process: the same spec gives the same frames (up to a backend's rounding). */
export interface SampleSpec extends RunSpec {
  readonly model: ModelRef;
  /** Autoguidance: a weaker model, from which guidance leads away. Absent: it leads away from asking for nothing. */
  readonly weaker?: ModelRef;
  /** A key of the registry `samplers`; not asked in an inversion. */
  readonly sampler: string;
  /** Runs of different lanes go on side by side; in one lane a newer run cancels the older. Absent: the main lane. */
  readonly lane?: string;
}

/**
 * One state of a run. index 0 is pure noise; index levels.length − 1 is the result, whose `denoised` is x itself.
 * A run that goes on with another gives its frames from index `from` on.
 * Of an inversion, index 0 is data and the last is noise.
 * x, denoised: [count, ...event].
 */
export interface Frame extends Step<Float32Array> {
  /** Network evaluations so far (a guided evaluation counts once). */
  readonly nfe: number;
  /** Milliseconds that this step took. */
  readonly ms: number;
}

/** Index of the first frame to send: those before it have arrived from another worker, and are computed in silence. */
interface Kept {
  readonly from: number;
}

/** Runs the reverse process, frame by frame. Throws RangeError on what cannot be run, and as `loadModel` does. */
export default async function* sample(
  spec: SampleSpec,
  models: Models,
  signal: AbortSignal,
  { from = 0 }: Partial<Kept>,
): AsyncGenerator<Sent<Frame, Kept>, void> {
  const sampler = samplerNamed(spec.sampler);
  const { model, giveBack } = await models.borrowLed(spec.model, spec.weaker, signal);
  try {
    await models.ready(model, spec);
    await yieldThread();
    signal.throwIfAborted();
    models.tell({ kind: 'sampling' });
    for await (const frame of frames(model, sampler, spec, from, signal))
      yield { frame, keep: { from: frame.index + 1 } };
  } finally {
    giveBack();
  }
}

async function* frames(
  model: Model,
  sampler: Sampler,
  spec: SampleSpec,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<Frame> {
  let nfe = 0;
  const counted: Model = {
    ...model,
    denoise: (...question) => {
      nfe++;
      return model.denoise(...question);
    },
  };
  const steps = sampling(counted, sampler, spec);
  const held: tf.Tensor[] = [];
  try {
    for (let done = false; !done; ) {
      const start = performance.now();
      const step = next(steps, spec);
      done = step.done;
      held.push(step.x, step.denoised);
      if (step.index < from) await yieldThread();
      else yield await frameOf(step, nfe, start);
      signal.throwIfAborted();
      tf.dispose(held.splice(0, Math.max(0, held.length - 2 * HISTORY)));
    }
  } finally {
    steps.return(undefined as never);
    tf.dispose(held);
  }
}

/** The next step; the final x counts as one too, at the last level walked, where nothing more is denoised. */
function next(
  steps: ReturnType<typeof sampling>,
  spec: SampleSpec,
): Step<tf.Tensor> & { readonly done: boolean } {
  const { done, value } = steps.next();
  if (!done) return { ...value, done: false };
  const index = spec.levels.length - 1;
  return { index, level: orderedLevels(spec)[index], x: value, denoised: value, done: true };
}

async function frameOf(step: Step<tf.Tensor>, nfe: number, start: number): Promise<Frame> {
  const [x, denoised] = await Promise.all([read(step.x), read(step.denoised)]);
  return { index: step.index, level: step.level, x, denoised, nfe, ms: performance.now() - start };
}

function samplerNamed(name: string): Sampler {
  if (Object.hasOwn(samplers, name)) return samplers[name as keyof typeof samplers];
  throw new RangeError(`there is no sampler “${name}”: choose one of ${Object.keys(samplers).join(', ')}`);
}
