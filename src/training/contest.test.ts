/** The vector field of the contest against differences of what each player goes down, on tiny networks. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { normals } from '../core/random.ts';
import { contextOf } from '../nets/conditions.ts';
import { discriminator } from '../nets/discriminator.ts';
import { generator } from '../nets/generator.ts';
import { learntParams, ownPart } from '../nets/learnt.ts';
import type { ModelSpec } from '../nets/models.ts';
import type { Network } from '../nets/network.ts';
import { initialise, toParams, totalSize } from '../nets/params.ts';
import { contestedBatch } from './batch.ts';
import { contestGradient, relativistic } from './contest.ts';
import { games } from './gan/losses.ts';
import { gradient } from './gradient.ts';
import { CONTEST, learn } from './optimiser.ts';
import { firstLearner, shippedOf } from './shipped.ts';

const [SIZE, CLASSES, LATENT, GAMMA] = [4, 3, 5, 0.7];
const told = { event: [8, 8, 1], classes: CLASSES } as const;
const contest = {
  discriminator: () => discriminator({ ...told, widths: [6, 8], blocks: [1, 1], features: 7 }),
  gamma: GAMMA,
  share: 1,
};
const spec: ModelSpec = {
  ...told,
  kind: 'generator',
  latent: LATENT,
  contest,
  noise: normals,
  range: [-1, 1],
  data: 'fashion',
  label: 'a test',
  architecture: '',
  training: { batch: SIZE, steps: 1, rate: 1 },
  network: () => generator({ ...told, latent: LATENT, widths: [6, 8], blocks: [1, 1], conditionWidth: 8 }),
};

const random = (seed: number, count: number) => normals(seed, 9, 0, new Float32Array(count));
const clean = { x: random(1, SIZE * 64).map(Math.tanh), labels: Uint8Array.of(0, 1, 2, 1) };
const batch = contestedBatch(clean, SIZE, { ...told, latent: LATENT }, 0, 0);
const own = totalSize(spec.network().params);
const all = totalSize(learntParams(spec));
/** Away from zero everywhere, so that layers that start at zero are seen too. */
const weights = initialise(learntParams(spec), 5).map((w, i) => w + 0.05 * Math.sin(i));

beforeAll(() => startBackend('cpu'));

const field = async (of: ModelSpec = spec, at = weights) => {
  const out = new Float32Array(all);
  return { loss: await contestGradient(of, at, batch, out), out };
};

/** Logits of a discriminator of these weights, and half the mean square of its slopes by the pictures. */
function judged(flat: Float32Array, x: tf.Tensor): { answers: Float32Array; steepness: number[] } {
  const network: Network = contest.discriminator();
  const params = toParams(network.params, flat.slice(own));
  const { label } = contextOf(batch.conditions, batch.level, SIZE, spec);
  const answer = (x: tf.Tensor) => network.forward(params, x, { level: tf.tensor([]), label });
  const slopes = tf.grad(answer)(x);
  return {
    answers: answer(x).dataSync() as Float32Array,
    steepness: [...tf.sum(tf.square(slopes), [1, 2, 3]).dataSync()],
  };
}

function drawn(flat: Float32Array): tf.Tensor {
  const network = spec.network();
  const { label } = contextOf(batch.conditions, batch.level, SIZE, spec);
  const z = tf.tensor(batch.z!, [SIZE, LATENT]);
  return network.forward(toParams(network.params, ownPart(spec, flat).slice()), z, {
    level: tf.tensor([]),
    label,
  });
}

const data = () => tf.tensor(batch.x, [SIZE, ...told.event]);

/** What each player goes down, as arXiv:2501.05441 writes it; penalties at the first `paying` of each. */
function losses(flat: Float32Array, paying = SIZE): Record<'generator' | 'discriminator', number> {
  return tf.tidy(() => {
    const [real, made] = [judged(flat, data()), judged(flat, drawn(flat))];
    const steepness = (all: number[]) => all.slice(0, paying).reduce((a, b) => a + b, 0) / paying;
    const { relativistic } = games;
    return {
      generator: relativistic.generator(real.answers, made.answers).value,
      discriminator:
        relativistic.discriminator(real.answers, made.answers).value +
        (GAMMA / 2) * (steepness(real.steepness) + steepness(made.steepness)),
    };
  }) as never;
}

/** Slope of a function of all weights along a direction, by differences of fourth order. */
function along(of: (flat: Float32Array) => number, way: Float32Array): number {
  const h = 4e-3;
  const at = (step: number) => of(weights.map((w, i) => w + step * way[i]));
  return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
}

/** A random direction of one player's weights alone. */
const wayOf = (player: 'generator' | 'discriminator', seed: number) =>
  random(seed, all).map((value, i) => (i < own === (player === 'generator') ? value / 4 : 0));

const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

describe.each(['generator', 'discriminator'] as const)('the %s', (player) => {
  it.each([20, 21, 22, 23])('goes down its loss, penalties included: direction %i', async (seed) => {
    const way = wayOf(player, seed);
    const slope = along((flat) => losses(flat)[player], way);
    const { out } = await field();
    expect(Math.abs(slope)).toBeGreaterThan(1e-3);
    expect(Math.abs(product(out, way) - slope)).toBeLessThan(5e-3 * (0.05 + Math.abs(slope)));
  });
});

it('the discriminator pays at the first share of each batch', async () => {
  const half = { ...spec, contest: { ...contest, share: 0.5 } };
  const way = wayOf('discriminator', 30);
  const [whole, part] = [SIZE, SIZE / 2].map((paying) =>
    along((flat) => losses(flat, paying).discriminator, way),
  );
  const { out } = await field(half);
  expect(Math.abs(product(out, way) - part)).toBeLessThan(5e-3 * (0.05 + Math.abs(part)));
  expect(Math.abs(whole - part)).toBeGreaterThan(0.05 * Math.abs(part));
});

it('says the loss without penalties, the same for the same batch, and leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  const [first, second] = [await field(), await field()];
  expect(tf.memory().numTensors).toBe(before);
  expect(second).toEqual(first);
  const free = { ...spec, contest: { ...contest, gamma: 0 } };
  const { loss, out } = await field(free);
  expect(loss).toBe(first.loss);
  expect(out.subarray(0, own)).toEqual(first.out.subarray(0, own));
  expect(out.subarray(own)).not.toEqual(first.out.subarray(own));
  const answers = tf.tidy(() => [data(), drawn(weights)].map((x) => judged(weights, x).answers));
  expect(loss).toBeCloseTo(games.relativistic.discriminator(answers[0], answers[1]).value, 5);
});

it('is finite, and still draws the generator, where the discriminator is sure of all', async () => {
  const sure = weights.map((w, i) => (i < own ? w : 3 * w));
  const { loss, out } = await field(spec, sure);
  expect(Number.isFinite(loss)).toBe(true);
  expect(out.every(Number.isFinite)).toBe(true);
  expect(out.subarray(0, own).some((slope) => slope !== 0)).toBe(true);
});

it('the loss of pairs is that of the game of points, slopes and all', () => {
  const [real, made] = [random(7, 6).map((x) => 40 * x), random(8, 6).map((x) => 40 * x)];
  const lost = games.relativistic.discriminator(real, made);
  const answers = tf.tensor([...real, ...made], [12, 1]);
  const { value, grad } = tf.valueAndGrad(relativistic)(answers);
  expect(value.dataSync()[0]).toBeCloseTo(lost.value, 4);
  const slopes = [...grad.dataSync()];
  for (const [i, slope] of [...lost.real, ...lost.generated].entries())
    expect(slopes[i]).toBeCloseTo(slope, 6);
});

it('only a generator learns in a contest', async () => {
  await expect(field({ ...spec, contest: undefined })).rejects.toThrow('a test learns in no contest');
  const [network, out] = [spec.network(), new Float32Array(own)];
  const lone = gradient(spec, network, weights.slice(0, own), batch, out);
  await expect(lone).rejects.toThrow('learns in a contest, by two losses');
});

it('publishes the long average of the generator alone, and of all else the usual one', () => {
  const learner = firstLearner(spec, weights.slice());
  for (let i = 0; i < 40; i++) learn(learner, random(40 + i, all), 0.01, CONTEST);
  const { long } = learner.others ?? expect.fail('no choice of averages was kept');
  expect(shippedOf(spec, learner)).toEqual(long.subarray(0, own));
  expect(long).not.toEqual(learner.average);
  const other = { ...spec, contest: undefined };
  expect(firstLearner(other, weights).others).toBeUndefined();
  expect(shippedOf(other, learner)).toEqual(learner.average.subarray(0, own));
});
