import type * as tf from '@tensorflow/tfjs-core';

/** Keeps tensors for the gradient of a `tf.customGrad`, whose types call its `save` one more tensor. */
export const saving = (save: unknown, tensors: tf.Tensor[]): void =>
  (save as (tensors: tf.Tensor[]) => void)(tensors);
