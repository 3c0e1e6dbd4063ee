/** Steps a second of the perceptron for points, by every way that there is to train it on this machine. */
import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs-core';
import { dataset } from '../../src/data/index.ts';
import { trainingSeed } from '../../src/data/trainingSeed.ts';
import type { Source } from '../../src/data/types.ts';
import { LEVEL_FEATURES } from '../../src/nets/level.ts';
import { mlp } from '../../src/nets/mlp.ts';
import { type ModelSpec, modelSpec } from '../../src/nets/models.ts';
import { initialise, slices } from '../../src/nets/params.ts';
import { type Batch, noisyBatch } from '../../src/training/batch.ts';
import { gradient } from '../../src/training/gradient.ts';
import { learn, newLearner } from '../../src/training/optimiser.ts';
import { Perceptron } from '../../src/training/perceptron/perceptron.ts';
import { startBackend } from '../train/backend.ts';

/** One way to train: takes `steps` steps. */
export interface Way {
  readonly name: string;
  run(steps: number): Promise<void>;
}

const config = { width: 64, blocks: 3 };
const RATE = 1e-3;

/** What is trained, in words. */
export const subject = `residual MLP, ${config.blocks} blocks of ${config.width}`;

export async function waysToTrain(batch: number): Promise<Way[]> {
  const spec: ModelSpec = { ...modelSpec('moons'), network: () => mlp(config) };
  const source = (await dataset('moons').open(async () => new ArrayBuffer(0))) as Source;
  const next = (step: number) => noisyBatch(source.draw(trainingSeed(0, step), batch), batch, spec, 0, step);
  return [
    ...(
      await Promise.all((['wasm', 'cpu', 'webgpu'] as const).map((name) => onTfjs(name, spec, next)))
    ).flat(),
    ...(['wasm', 'plain'] as const).map((kernel) => plainly(kernel, batch, next)),
  ];
}

type Next = (step: number) => ReturnType<typeof noisyBatch>;

/** All gradients of the package, which the page does without; only a loader that resolves folders can read their list. */
createRequire(import.meta.url)('@tensorflow/tfjs-core/dist/register_all_gradients');

/** The loss of nets/mlp.ts in the package's own operations, with the gradients that they come with. */
function plainLoss(p: Readonly<Record<string, tf.Tensor>>, { size, x, level, target }: Batch): tf.Scalar {
  const linear = (x: tf.Tensor, name: string) =>
    tf.add(tf.matMul(x as tf.Tensor2D, p[`${name}.w`] as tf.Tensor2D), p[`${name}.b`]);
  const silu = (x: tf.Tensor) => tf.mul(x, tf.sigmoid(x));
  const normal = (x: tf.Tensor) => tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-5)));
  const embedded = silu(linear(tf.tensor(level, [size, LEVEL_FEATURES]), 'level'));
  let h = linear(tf.tensor(x, [size, 2]), 'in');
  for (let i = 0; i < config.blocks; i++) {
    const inner = silu(tf.add(linear(normal(h), `block${i}.a`), linear(embedded, `block${i}.t`)));
    h = tf.add(h, linear(inner, `block${i}.b`));
  }
  return tf.mean(tf.square(tf.sub(linear(normal(h), 'out'), tf.tensor(target, [size, 2]))));
}

/** As anybody would write it (plain operations, variables, tf.train.adam), and as this project's trainer does. */
async function onTfjs(name: 'wasm' | 'cpu' | 'webgpu', spec: ModelSpec, next: Next): Promise<Way[]> {
  try {
    await startBackend(name);
  } catch {
    return [];
  }
  const network = spec.network();
  const weights = initialise(network.params, 0);
  const views = slices(network.params, weights);
  const variables = Object.fromEntries(
    network.params.map((one) => [
      one.name,
      tf.variable(tf.tensor(views.get(one.name)!.slice(), [...one.shape])),
    ]),
  );
  const adam = tf.train.adam(RATE, 0.9, 0.99);
  const learner = newLearner(weights);
  const out = new Float32Array(weights.length);
  let step = 0;
  return [
    {
      name: `tfjs ${name}, eager, tf.train.adam`,
      run: async (steps) => {
        await tf.setBackend(name);
        for (let i = 0; i < steps; i++) {
          const batch = next(step++);
          const cost = adam.minimize(() => plainLoss(variables, batch), true)!;
          await cost.data();
          cost.dispose();
        }
      },
    },
    {
      name: `tfjs ${name}, flat, own Adam`,
      run: async (steps) => {
        await tf.setBackend(name);
        for (let i = 0; i < steps; i++) {
          await gradient(spec, network, learner.weights, next(learner.step), out);
          learn(learner, out, RATE);
        }
      },
    },
  ];
}

function plainly(kernel: 'wasm' | 'plain', batch: number, next: Next): Way {
  const perceptron = new Perceptron(config, batch, kernel);
  const learner = newLearner(initialise(mlp(config).params, 0));
  const out = new Float32Array(perceptron.size);
  return {
    name: kernel === 'wasm' ? 'own kernel in WebAssembly' : 'plain typed arrays',
    run: async (steps) => {
      for (let i = 0; i < steps; i++) {
        perceptron.gradient(learner.weights, next(learner.step), out);
        learn(learner, out, RATE);
      }
    },
  };
}
