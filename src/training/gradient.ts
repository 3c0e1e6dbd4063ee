import * as tf from '@tensorflow/tfjs-core';
import type { ModelSpec } from '../nets/models.ts';
import type { Network } from '../nets/network.ts';
import { type ParamSpecs, sizeOf } from '../nets/params.ts';
import type { Batch } from './batch.ts';
import { loss } from './loss.ts';

/**
 * Loss of a batch, and its gradient written into out ([totalSize(layout)]), in the order of the layout. The
 * gradient comes back, its loss behind it, as one vector: reading back costs more than what is read.
 * Leaves no tensor behind.
 */
export async function gradient(
  spec: ModelSpec,
  network: Network,
  flat: Float32Array,
  batch: Batch,
  out: Float32Array,
): Promise<number> {
  const answer = tf.tidy(() => {
    const names = network.params.map(({ name }) => name);
    const { value, grads } = tf.valueAndGrads((...list: tf.Tensor[]) =>
      loss(spec, network, Object.fromEntries(names.map((name, i) => [name, list[i]])), batch),
    )(apart(network.params, flat));
    return tf.concat([...grads, value].map((one) => tf.reshape(one, [one.size])));
  });
  const values = (await answer.data()) as Float32Array;
  answer.dispose();
  out.set(values.subarray(0, out.length));
  return values[out.length];
}

/** Each array of weights as a tensor. flat: [totalSize(layout)]. Uploaded apart: wasm copies all that it slices from. */
export function apart(layout: ParamSpecs, flat: Float32Array): tf.Tensor[] {
  let at = 0;
  return layout.map(({ shape }) => {
    const size = sizeOf(shape);
    // A copy: the wasm backend reads the buffer when it is first used, not now.
    const one = tf.tensor(flat.slice(at, at + size), [...shape]);
    at += size;
    return one;
  });
}
