/** What the lesson Train says of networks that learn to draw digits, measured on such networks. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ClassedSet, chosen } from '../core/ideal.ts';
import { nearest } from '../core/metrics.ts';
import { atOnce } from '../core/pace.ts';
import { normals, streams } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import type { Level } from '../core/types.ts';
import { few } from '../data/few.ts';
import { dataset } from '../data/index.ts';
import { readPublic } from '../data/read.fixture.ts';
import type { Source } from '../data/types.ts';
import { LEVEL_FEATURES, levelFeatures } from '../nets/level.ts';
import { modelSpec, plainConfig } from '../nets/models.ts';
import { initialise } from '../nets/params.ts';
import { batchesFor } from '../training/batches.ts';
import { fromFew } from '../training/draws.ts';
import { training } from '../training/loop.ts';
import { newLearner } from '../training/optimiser.ts';
import { Perceptron } from '../training/perceptron/perceptron.ts';
import { gradientsPlainly } from '../training/plainly.ts';
import { openReading, type PlainReader } from '../training/reader.ts';

const model = { data: 'digits', width: 64, blocks: 3, predicts: 'v' } as const;
const COUNT = 200;
const labels = Uint8Array.from({ length: COUNT }, (_, i) => i % 10);
const PIXELS = 64;

let source: Source;
let reader: PlainReader;
beforeAll(async () => {
  const data = dataset('digits');
  source = await data.open(readPublic);
  reader = atOnce(await openReading(data, readPublic));
}, 60_000);

/** The averaged weights after so many steps. */
async function learn(steps: number, examples: number, batch: number): Promise<Float32Array> {
  const known = modelSpec(model);
  const learner = newLearner(initialise(known.network().params, 0));
  const settings = { steps: 1e9, batch, rate: 2e-3, seed: 0 };
  const emphasis = { schedule: 'cosine', weighting: 'uniform' } as const;
  const batches = batchesFor(known, fromFew(source, examples), emphasis);
  for await (const _ of training(settings, learner, gradientsPlainly(plainConfig(model), batches, settings)))
    if (learner.step === steps) break;
  return learner.average;
}

const asked = new Perceptron(plainConfig(model), COUNT);

/** E[x0 | x, class] as the network has it. x: [COUNT, 64]. */
function expected(weights: Float32Array, x: Float32Array, level: Level): Float32Array {
  const features = new Float32Array(COUNT * LEVEL_FEATURES);
  for (let b = 0; b < COUNT; b++) levelFeatures(level, features, b * LEVEL_FEATURES);
  const answer = asked.forward(weights, x, features, labels);
  return x.map((value, i) => level.alpha * value - level.sigma * answer[i]);
}

/** By DDIM in 20 steps, at guidance 1. */
function drawn(weights: Float32Array): Float32Array {
  const levels = Array.from({ length: 21 }, (_, i) => schedules.cosine.level(1 - i / 20));
  let x = normals(1, streams.start, 0, new Float32Array(PIXELS * COUNT));
  for (let i = 0; i < 20; i++) {
    const x0 = expected(weights, x, levels[i]);
    x = x.map((value, j) => {
      const epsilon = (value - levels[i].alpha * x0[j]) / levels[i].sigma;
      return levels[i + 1].alpha * x0[j] + levels[i + 1].sigma * epsilon;
    });
  }
  return x;
}

const shareRead = (x: Float32Array): number =>
  reader.read(x).filter((label, i) => label === labels[i]).length / COUNT;

/** Root mean square a pixel, of each. */
function distances(x: Float32Array, of: Float32Array): number[] {
  const sums = Array.from({ length: x.length / PIXELS }, () => 0);
  x.forEach((value, i) => {
    sums[Math.floor(i / PIXELS)] += (value - of[i]) ** 2 / PIXELS;
  });
  return sums.map(Math.sqrt);
}
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

it('a few hundred steps on all digits draw most of them as asked', async () => {
  const x = drawn(await learn(900, source.size, 256));
  expect(shareRead(x)).toBeGreaterThan(0.8);
  // And they are no copies: new digits by hand are nearer to what there is.
  const [all, held] = [
    few(source, source.size).x,
    await dataset('digits').test!.open(readPublic, readPublic),
  ];
  const [samples, others] = [x, held.lot(0, held.size).x].map((some) =>
    mean([...nearest(some, all, PIXELS).distance]),
  );
  expect(samples).toBeGreaterThan(others);
}, 120_000);

describe('with one digit a class', () => {
  let weights: Float32Array;
  let own: Float32Array;
  beforeAll(async () => {
    weights = await learn(2400, 10, 64);
    const examples = few(source, 10);
    own = chosen(examples.x, labels, PIXELS);
  }, 120_000);

  it('with one digit a class, gives back that digit', () => {
    const x = drawn(weights);
    const { index } = nearest(x, few(source, 10).x, PIXELS);
    expect(index.filter((which, i) => which === labels[i]).length / COUNT).toBeGreaterThan(0.98);
    // New digits are 0.55 away from the nearest of ten.
    const held = source.draw(9, COUNT).x;
    const usual = mean([...nearest(held, few(source, 10).x, PIXELS).distance]) / Math.sqrt(PIXELS);
    expect(mean(distances(x, own))).toBeLessThan(0.35 * usual);
  });

  it('with one digit a class, expects that digit at pure noise, and not the mean of all', () => {
    const x = normals(2, streams.start, 0, new Float32Array(PIXELS * COUNT));
    const found = expected(weights, x, schedules.cosine.level(1));
    const middle = new Float32Array(PIXELS);
    few(source, 10).x.forEach((value, i) => {
      middle[i % PIXELS] += value / 10;
    });
    const toMean = distances(found, chosen(middle, new Uint8Array(COUNT), PIXELS));
    expect(mean(distances(found, own))).toBeLessThan(0.5 * mean(toMean));
  });

  it('the exact answer, told the class of one picture, is that picture at any noise', () => {
    const { x, labels: of } = few(source, 10);
    const exact = new ClassedSet(x, of!, PIXELS);
    const noise = normals(3, streams.start, 0, new Float32Array(x.length));
    for (const t of [0.5, 1]) expect(exact.denoise(noise, of!, schedules.cosine.level(t))).toEqual(x);
  });
});
