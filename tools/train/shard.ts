/** A worker thread that computes the gradient of its part of each batch, on a core of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { modelSpec } from '../../src/nets/models.ts';
import { openDrawsOf } from '../../src/training/draws.ts';
import { gradientsHere } from '../../src/training/here.ts';
import { startBackend } from './backend.ts';
import { readPublic, readRaw } from './files.ts';

export interface ShardSetup {
  readonly model: string;
  readonly backend: 'wasm' | 'webgpu';
  readonly seed: number;
  /** Samples a step, of all shards together. */
  readonly batch: number;
  readonly index: number;
  readonly count: number;
  /** Both hold Float32 of the network's size; the trainer writes weights, the shard writes gradient. */
  readonly weights: SharedArrayBuffer;
  readonly gradient: SharedArrayBuffer;
}

const setup = workerData as ShardSetup;
const weights = new Float32Array(setup.weights);

async function start() {
  await startBackend(setup.backend);
  const spec = modelSpec(setup.model);
  const draw = await openDrawsOf(spec, { read: readPublic, readRaw });
  return gradientsHere(spec, draw, setup, setup, new Float32Array(setup.gradient));
}

const started = start();
parentPort!.on('message', (step: number) => {
  started
    .then((gradients) => gradients.at(weights, step))
    .then((loss) => parentPort!.postMessage({ loss }))
    .catch((error: Error) => parentPort!.postMessage({ error: error.message }));
});
