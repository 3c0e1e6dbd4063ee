/** A worker thread that computes the gradient of its part of each batch, on a core of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { modelSpec } from '../../src/nets/models.ts';
import { gradientsHere } from '../../src/training/here.ts';
import { startBackend } from './backend.ts';
import { openBatches } from './batches.ts';
import { files } from './files.ts';

export interface ShardSetup {
  readonly model: string;
  readonly backend: 'wasm' | 'webgpu';
  readonly seed: number;
  /** Samples a step, of all shards together. */
  readonly batch: number;
  readonly steps: number;
  /** A student that began as itself. */
  readonly again?: boolean | undefined;
  readonly index: number;
  readonly count: number;
  /** All shared, of the network's size; the trainer writes weights and their average, the shard writes the gradient. */
  readonly weights: Float32Array;
  readonly average: Float32Array;
  readonly gradient: Float32Array;
}

const setup = workerData as ShardSetup;
const { weights, average } = setup;

async function start() {
  await startBackend(setup.backend);
  const spec = modelSpec(setup.model);
  const batches = await openBatches(setup.model, setup, files);
  return gradientsHere(spec, batches, setup, setup, setup.gradient);
}

const started = start();
parentPort!.on('message', (step: number) => {
  started
    .then((gradients) => gradients.at({ weights, average, step }))
    .then((loss) => parentPort!.postMessage({ loss }))
    .catch((error: Error) => parentPort!.postMessage({ error: error.message }));
});
