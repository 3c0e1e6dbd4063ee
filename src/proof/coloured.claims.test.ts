/** What the lesson Train says of networks that are told the colours of a drawing, measured on such a network. */
import { beforeAll, expect, it } from 'vitest';
import { nearest } from '../core/metrics.ts';
import { normals, streams } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import { face } from '../data/points/face.ts';
import { colouredSource } from '../data/points/own.ts';
import { LEVEL_FEATURES, levelFeatures } from '../nets/level.ts';
import { modelSpec, plainConfig } from '../nets/models.ts';
import { initialise } from '../nets/params.ts';
import { batchesFor } from '../training/batches.ts';
import { fromSource } from '../training/draws.ts';
import { training } from '../training/loop.ts';
import { newLearner } from '../training/optimiser.ts';
import { Perceptron } from '../training/perceptron/perceptron.ts';
import { gradientsPlainly } from '../training/plainly.ts';

const model = { data: 'coloured', width: 64, blocks: 3, predicts: 'v' } as const;
const COUNT = 400;
const source = colouredSource(face());

let weights: Float32Array;
beforeAll(async () => {
  const known = modelSpec(model);
  const learner = newLearner(initialise(known.network().params, 0));
  const settings = { steps: 1e9, batch: 256, rate: 2e-3, seed: 0 };
  const batches = batchesFor(known, fromSource(source), { schedule: 'cosine', weighting: 'uniform' });
  for await (const _ of training(settings, learner, gradientsPlainly(plainConfig(model), batches, settings)))
    if (learner.step === 800) break;
  weights = learner.average;
}, 60_000);

/** By DDIM in 20 steps. */
function drawn(labels: Uint8Array): Float32Array {
  const asked = new Perceptron(plainConfig(model), COUNT);
  const levels = Array.from({ length: 21 }, (_, i) => schedules.cosine.level(1 - i / 20));
  let x = normals(1, streams.start, 0, new Float32Array(2 * COUNT));
  for (let i = 0; i < 20; i++) {
    const features = new Float32Array(COUNT * LEVEL_FEATURES);
    for (let b = 0; b < COUNT; b++) levelFeatures(levels[i], features, b * LEVEL_FEATURES);
    const answer = asked.forward(weights, x, features, labels);
    const { alpha, sigma } = levels[i];
    const [next, then] = [levels[i + 1].alpha, levels[i + 1].sigma];
    x = x.map((value, j) => {
      const x0 = alpha * value - sigma * answer[j];
      return next * x0 + (then * (value - alpha * x0)) / sigma;
    });
  }
  return x;
}

it('draws what stands in the colour that it is asked for', () => {
  const data = source.draw(5, 4000);
  const labels = Uint8Array.from({ length: COUNT }, (_, i) => i % 4);
  const { index } = nearest(drawn(labels), data.x, 2);
  const right = index.filter((which, i) => data.labels![which] === labels[i]).length / COUNT;
  expect(right).toBeGreaterThan(0.9);
});
