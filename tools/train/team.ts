import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Gradients } from '../../src/training/loop.ts';
import type { Learner } from '../../src/training/optimiser.ts';
import type { TrainOptions } from './options.ts';
import type { ShardSetup } from './shard.ts';

/** Shards side by side; each step gives the mean of their losses and gradients. */
export interface Team extends Gradients {
  stop(): Promise<void>;
}

/** A thread does not inherit the loader that reads TypeScript, so it starts one. */
const BOOT = `import('tsx/esm/api').then(({ tsImport }) =>
  tsImport(${JSON.stringify(new URL('./shard.ts', import.meta.url).href)}, ${JSON.stringify(import.meta.url)}));`;

type Answer = { readonly loss: number } | { readonly error: string };

export function startTeam(options: TrainOptions, size: number): Team {
  const { processes } = options;
  const shared = { weights: sharedFloats(size), average: sharedFloats(size) };
  const members = Array.from({ length: processes }, (_, index) => startMember(options, index, shared));
  const gradient = new Float32Array(size);
  return {
    gradient,
    async at({ weights, average: averaged, step }) {
      shared.weights.set(weights);
      shared.average.set(averaged);
      const losses = await Promise.all(members.map((member) => ask(member.worker, step)));
      average(
        members.map((member) => member.gradient),
        gradient,
      );
      return losses.reduce((a, b) => a + b, 0) / processes;
    },
    stop: async () => void (await Promise.all(members.map((member) => member.worker.terminate()))),
  };
}

const sharedFloats = (size: number) => new Float32Array(new SharedArrayBuffer(size * 4));

function startMember(
  options: TrainOptions,
  index: number,
  { weights, average }: Pick<Learner, 'weights' | 'average'>,
) {
  const gradient = sharedFloats(weights.length);
  const setup: ShardSetup = {
    model: options.model,
    backend: options.backend,
    seed: options.seed,
    batch: options.batch,
    steps: options.steps,
    again: options.again,
    index,
    count: options.processes,
    weights,
    average,
    gradient,
  };
  const worker = new Worker(BOOT, { eval: true, workerData: setup });
  return { worker, gradient };
}

async function ask(worker: Worker, step: number): Promise<number> {
  worker.postMessage(step);
  const [answer] = (await once(worker, 'message')) as [Answer];
  if ('error' in answer) throw new Error(`step ${step}: ${answer.error}`);
  return answer.loss;
}

function average(parts: readonly Float32Array[], out: Float32Array): void {
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (const part of parts) sum += part[i];
    out[i] = sum / parts.length;
  }
}
