import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';

/** Starts TensorFlow.js in Node. webgpu runs through Dawn (the package `webgpu`). Throws when it does not start. */
export async function startBackend(name: 'wasm' | 'webgpu' | 'cpu'): Promise<void> {
  if (tf.engine().backendName === name) return;
  if (name === 'wasm') await startWasm();
  if (name === 'webgpu') await startWebGpu();
  if (name === 'cpu') await import('@tensorflow/tfjs-backend-cpu');
  if (!(await tf.setBackend(name))) throw new Error(`the backend ${name} did not start on this machine`);
  await tf.ready();
}

async function startWasm(): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${dirname(entry)}/`);
}

async function startWebGpu(): Promise<void> {
  const { create, globals } = await import('webgpu');
  Object.assign(globalThis, globals);
  const gpu = create([]);
  Object.defineProperty(globalThis, 'navigator', { value: { gpu, userAgent: 'node' }, configurable: true });
  if (!(await gpu.requestAdapter()))
    throw new Error('no WebGPU adapter: install a Vulkan driver, or use --backend wasm');
  await import('@tensorflow/tfjs-backend-webgpu');
}
