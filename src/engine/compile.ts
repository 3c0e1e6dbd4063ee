import * as tf from '@tensorflow/tfjs-core';

/**
 * Builds the pipelines of a forward pass, all at once and beside the thread, before the first step needs them one
 * by one. Only WebGPU gains; elsewhere nothing happens.
 */
export async function compile(forward: () => tf.Tensor): Promise<void> {
  if (tf.getBackend() !== 'webgpu') return;
  tf.env().set('WEBGPU_ENGINE_COMPILE_ONLY', true);
  try {
    tf.dispose(tf.tidy(forward));
  } finally {
    tf.env().set('WEBGPU_ENGINE_COMPILE_ONLY', false);
  }
  await (tf.backend() as unknown as Compiler).checkCompileCompletionAsync();
}

/** The part of the WebGPU backend that waits for its pipelines. */
interface Compiler {
  checkCompileCompletionAsync(): Promise<void>;
}
