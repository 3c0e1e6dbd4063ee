import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-webgl';

export async function start(): Promise<boolean> {
  return tf.setBackend('webgl');
}

/** Resolves once the context is gone. */
export function lost(): Promise<string> {
  const { gpgpu } = tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
  return new Promise((resolve) => {
    gpgpu.gl.canvas.addEventListener('webglcontextlost', () => resolve('the WebGL context was lost'));
  });
}
