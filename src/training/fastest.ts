/** Which way to the gradients of a perceptron is the fastest on this device: chosen by a few steps of each. */
import * as tf from '@tensorflow/tfjs-core';
import { modelSpec, type PlainModel, plainConfig } from '../nets/models.ts';
import { initialise } from '../nets/params.ts';
import type { Batches } from './batches.ts';
import { gradientsHere } from './here.ts';
import type { Gradients, TrainingSettings } from './loop.ts';
import { type Learner, newLearner } from './optimiser.ts';
import { gradientsPlainly } from './plainly.ts';

/** own: a kernel of our own. plain: numbers without one, where WebAssembly lacks what it needs. gpu: tfjs on this backend. */
export type Way = 'own' | 'plain' | 'gpu';

type Settings = Pick<TrainingSettings, 'batch' | 'seed'>;

/** Steps that are timed; of a way that is slow at once, one. */
const STEPS = 4;
/**
 * A GPU has to be so many times as fast: its sums come in an order of its own, so that a training on it cannot be
 * repeated to the last bit.
 */
const WORTH = 1.5;

/** What was found for networks and batches of these sizes, on this backend. */
const found = new Map<string, Way>();

/** Milliseconds of a step: the first one builds what it needs, and does not count. most: beyond, it is not worth a second try. */
async function milliseconds(gradients: Gradients, learner: Learner, most: number): Promise<number> {
  await gradients.at(learner);
  let total = 0;
  for (let done = 1; done <= STEPS; done++) {
    const began = performance.now();
    await gradients.at(learner);
    total += performance.now() - began;
    if (total / done > most) return total / done;
  }
  return total / STEPS;
}

/** Gradients by the fastest way, and which that is. Throws RangeError as `modelSpec` does. */
export async function fastest(
  model: PlainModel,
  batches: Batches,
  settings: Settings,
  backend = tf.getBackend(),
): Promise<Gradients & { readonly way: Way }> {
  const own = gradientsPlainly(plainConfig(model), batches, settings);
  const here: Way = own.kernel === 'wasm' ? 'own' : 'plain';
  if (backend !== 'webgpu' && backend !== 'webgl') return { ...own, way: here };
  const spec = modelSpec(model);
  const gpu = gradientsHere(spec, batches, settings);
  const key = `${backend} ${own.gradient.length} ${settings.batch}`;
  let way = found.get(key);
  if (!way) {
    const learner = newLearner(initialise(spec.network().params, settings.seed));
    const limit = (await milliseconds(own, learner, Number.POSITIVE_INFINITY)) / WORTH;
    way = (await milliseconds(gpu, learner, limit)) < limit ? 'gpu' : here;
    found.set(key, way);
  }
  return { ...(way === 'gpu' ? gpu : own), way };
}
