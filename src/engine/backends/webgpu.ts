import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-webgpu';

/** Each submission of work costs time, and one step of a network is some hundred dispatches. */
const BATCH = 128;

export async function start(): Promise<boolean> {
  tf.env().set('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE', BATCH);
  return tf.setBackend('webgpu');
}

/** Resolves with the reason once the device is gone. */
export async function lost(): Promise<string> {
  const { device } = tf.backend() as unknown as { device: GPUDevice };
  return (await device.lost).message;
}
