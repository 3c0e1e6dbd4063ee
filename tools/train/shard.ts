/** A worker thread that computes the gradient of its part of each batch, on a core of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { gradient } from '../../src/nets/gradient.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { startBackend } from './backend.ts';
import { batchesFor } from './batches.ts';

export interface ShardSetup {
  readonly model: string;
  readonly backend: 'wasm' | 'webgpu';
  readonly seed: number;
  readonly size: number;
  readonly index: number;
  readonly count: number;
  /** Both hold Float32 of the network's size; the trainer writes weights, the shard writes gradient. */
  readonly weights: SharedArrayBuffer;
  readonly gradient: SharedArrayBuffer;
}

const setup = workerData as ShardSetup;
const spec = modelSpec(setup.model);
const network = spec.network();
const batches = batchesFor(spec);
const weights = new Float32Array(setup.weights);
const out = new Float32Array(setup.gradient);

async function answer(step: number): Promise<void> {
  const batch = await batches(setup.seed, step * setup.count + setup.index, setup.size);
  parentPort!.postMessage({ loss: await gradient(spec, network, weights, batch, out) });
}

const ready = startBackend(setup.backend);
parentPort!.on('message', (step: number) => {
  ready.then(() => answer(step)).catch((error: Error) => parentPort!.postMessage({ error: error.message }));
});
