import type { Tensor } from '@tensorflow/tfjs-core';

/** Reads a tensor back. A copy, since backends keep what data() gives, and an answer is handed over to the page for good. */
export const read = async (tensor: Tensor) => new Float32Array(await tensor.data<'float32'>());

/** Samples in x. Throws RangeError when that is no whole number. */
export function countOf(x: Float32Array, event: readonly number[]): number {
  const size = event.reduce((a, b) => a * b, 1);
  if (x.length && x.length % size === 0) return x.length / size;
  throw new RangeError(`${x.length} values are no whole number of samples: give a multiple of ${size}`);
}
