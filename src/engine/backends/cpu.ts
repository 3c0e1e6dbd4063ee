import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';

export async function start(): Promise<boolean> {
  return tf.setBackend('cpu');
}
