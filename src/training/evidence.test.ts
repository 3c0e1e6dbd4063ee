import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { normals } from '../core/random.ts';
import { initialise, toParams } from '../nets/params.ts';
import { variational } from '../nets/variational.ts';
import { divergence, drawnFrom, evidenceLoss, remainder } from './evidence.ts';

beforeAll(() => startBackend('cpu'));

const numbers = (step: number, count: number) => normals(2, 9, step, new Float32Array(count));
const value = (x: tf.Tensor) => x.dataSync()[0]!;

/** ∫ q ln(q/p) of N(mean, variance) from N(0, 1), by the trapezoidal rule. */
function apart(mean: number, variance: number): number {
  const density = (x: number, m: number, v: number) =>
    Math.exp(-((x - m) ** 2) / (2 * v)) / Math.sqrt(2 * Math.PI * v);
  const [step, reach] = [1e-3, 10 * Math.sqrt(variance)];
  let sum = 0;
  for (let x = mean - reach; x <= mean + reach; x += step) {
    const q = density(x, mean, variance);
    sum += step * q * ((x * x) / 2 - (x - mean) ** 2 / (2 * variance) - Math.log(variance) / 2);
  }
  return sum;
}

describe('the divergence', () => {
  it('is that of the integral, for each Gaussian', () => {
    for (const [mean, variance] of [
      [0, 1],
      [0.7, 0.3],
      [-1.5, 2.2],
      [2, 0.05],
    ]) {
      const found = divergence(tf.tensor([[mean]]), tf.tensor([[Math.log(variance)]]), 1);
      expect(value(found)).toBeCloseTo(apart(mean, variance), 4);
    }
  });

  it('is the mean over the batch and the sum over the numbers of a latent', () => {
    const [mean, spread] = [numbers(1, 6), numbers(2, 6)];
    const each = Array.from(mean, (m, i) => apart(m, Math.exp(spread[i])));
    const whole = divergence(tf.tensor(mean, [3, 2]), tf.tensor(spread, [3, 2]), 10);
    expect(value(whole)).toBeCloseTo(each.reduce((a, b) => a + b) / 3 / 10, 4);
  });
});

it('what is still wrong costs half the logarithm of its mean square', () => {
  const wanted = tf.tensor(numbers(3, 32), [2, 4, 4, 1]);
  expect(value(remainder(tf.add(wanted, 0.5), wanted))).toBeCloseTo(Math.log(0.5), 3);
  const twice = value(remainder(tf.add(wanted, 1), wanted)) - value(remainder(tf.add(wanted, 0.5), wanted));
  expect(twice).toBeCloseTo(Math.log(2), 3);
});

it('draws of a Gaussian have its mean and its variance', () => {
  const count = 40_000;
  const all = (x: number) => tf.fill([count, 1], x);
  const drawn = drawnFrom(all(0.4), all(Math.log(0.09)), tf.tensor(numbers(4, count), [count, 1]));
  const { mean, variance } = tf.moments(drawn);
  // Four standard errors.
  expect(Math.abs(value(mean) - 0.4)).toBeLessThan((4 * 0.3) / Math.sqrt(count));
  expect(Math.abs(value(variance) - 0.09)).toBeLessThan(4 * 0.09 * Math.sqrt(2 / count));
});

it('has the slope of its central difference along each array of weights', () => {
  const network = variational({ event: [8, 8, 1], widths: [4, 6], blocks: 1, features: 5, latent: 2 });
  const flat = initialise(network.params, 1).map((w, i) => w + 0.05 * Math.sin(i));
  const x = tf.tensor(
    numbers(5, 128).map((one) => Math.tanh(one)),
    [2, 8, 8, 1],
  );
  const noise = tf.tensor(numbers(6, 4), [2, 2]);
  const loss = (params: Record<string, tf.Tensor>) => evidenceLoss(network, params, x, noise);
  const params = toParams(network.params, flat);
  const names = network.params.map(({ name }) => name);
  const { grads } = tf.valueAndGrads((...list: tf.Tensor[]) =>
    loss(Object.fromEntries(names.map((name, i) => [name, list[i]]))),
  )(names.map((name) => params[name]));
  const step = 4e-2;
  for (const [i, name] of names.entries()) {
    const { size, shape } = params[name];
    const way = tf.tensor(
      numbers(7 + i, size).map((one) => one / Math.sqrt(size)),
      shape,
    );
    const at = (h: number) => value(loss({ ...params, [name]: tf.add(params[name], tf.mul(way, h)) }));
    // Richardson: the error of a central difference falls with the square of its step.
    const central = (h: number) => (at(h) - at(-h)) / (2 * h);
    const expected = (4 * central(step / 2) - central(step)) / 3;
    const claimed = value(tf.sum(tf.mul(grads[i], way)));
    expect(Math.abs(claimed - expected), name).toBeLessThan(2e-3 * (1 + Math.abs(expected)));
  }
});
