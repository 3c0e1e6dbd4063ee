/** The plain perceptron is the network of nets/mlp.ts: same answers, same gradient, by either kernel. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { startBackend } from '../../../tools/train/backend.ts';
import { normals } from '../../core/random.ts';
import { contextOf, nothing } from '../../nets/conditions.ts';
import { LEVEL_FEATURES } from '../../nets/level.ts';
import { type MlpConfig, mlp } from '../../nets/mlp.ts';
import { toParams } from '../../nets/params.ts';
import { gradient } from '../gradient.ts';
import { kernel } from './kernel.ts';
import source from './kernel.wat?raw';
import { Perceptron } from './perceptron.ts';
import { plainArena } from './plain.ts';
import { wasmArena } from './wasm.ts';

beforeAll(() => startBackend('wasm'));

const random = (seed: number, length: number) => normals(seed, 1, 0, new Float32Array(length));
const far = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);

it('the kernel is what its source compiles to', async () => {
  const { buffer } = (await wabt()).parseWat('kernel.wat', source, { simd: true }).toBinary({});
  expect(kernel).toBe(Buffer.from(buffer).toString('base64'));
});

describe.each([
  ['plain numbers', plainArena],
  ['the kernel', (length: number) => wasmArena(length)!],
])('products by %s', (_, arenaOf) => {
  it.each([
    [4, 8, 1],
    [8, 16, 5],
    [64, 24, 33],
  ])('are those of plain sums: %i × %i over %i', (m, n, k) => {
    const [a, b, c, d] = [random(5, m * k), random(6, k * n), random(7, m * n), 64];
    for (const transposed of [false, true])
      for (const adds of [false, true]) {
        const { numbers, multiply } = arenaOf(d + a.length + b.length + c.length);
        numbers.set(a, d);
        numbers.set(b, d + a.length);
        numbers.set(c, d + a.length + b.length);
        multiply(
          { at: d, row: transposed ? m : k, transposed },
          { at: d + a.length, row: n },
          { at: d + a.length + b.length, row: n },
          { m, n, k },
          adds,
        );
        const truth = c.map((before, at) => {
          const [i, j] = [Math.floor(at / n), at % n];
          let sum = adds ? before : 0;
          for (let l = 0; l < k; l++) sum += a[transposed ? l * m + i : i * k + l] * b[l * n + j];
          return sum;
        });
        expect(
          far(numbers.subarray(d + a.length + b.length, d + a.length + b.length + m * n), truth),
        ).toBeLessThan(3e-6 * k);
        expect(numbers.subarray(0, d).every((value) => value === 0)).toBe(true);
      }
  });
});

it('the nonlinearity of the kernel is x·sigmoid(x) wherever floats go', () => {
  const x = Float32Array.of(-1e30, -200, -87.5, -30, -5, -1, -1e-6, 0, 1e-6, 0.3, 1, 5, 30, 87.5, 200, 1e30);
  const { numbers, silu } = wasmArena(3 * x.length)!;
  numbers.set(x);
  silu(0, x.length, 2 * x.length, x.length);
  x.forEach((value, i) => {
    const s = 1 / (1 + Math.exp(-value));
    // Below e^−87 floats have no room for the sigmoid; what is left of it is the least that they have.
    expect(Math.abs(numbers[x.length + i] - s)).toBeLessThan(5e-7 * s + 2e-38);
    const y = numbers[2 * x.length + i];
    expect(
      value < -80 ? Math.abs(y / value) < 1e-34 : Math.abs(y - value * s) <= 5e-7 * Math.abs(value * s),
    ).toBe(true);
  });
});

const point: MlpConfig = { width: 16, blocks: 1 };
const picture: MlpConfig = { width: 24, blocks: 2, numbers: 64, classes: 10 };
const reading: MlpConfig = { width: 16, blocks: 1, told: false, numbers: 64, answers: 10 };

/** For a network of this shape; some are told no class. */
function batchFor(config: MlpConfig, size: number, counted: boolean) {
  const { numbers = 2, classes = 0, answers = numbers } = config;
  const labels = Uint8Array.from({ length: classes ? size : 0 }, (_, i) => (7 * i) % (classes + 1));
  const truth = new Float32Array(answers * size);
  for (let b = 0; b < size; b++) truth[b * answers + ((3 * b) % answers)] = 1;
  return {
    size,
    x: random(1, numbers * size),
    target: config.answers ? truth : random(2, numbers * size),
    level: random(3, LEVEL_FEATURES * size),
    conditions: { labels, ids: nothing, layout: nothing, jumps: nothing },
    ...(counted && { counts: random(4, size).map(Math.abs) }),
  };
}

describe.each(['wasm', 'plain'] as const)('a perceptron by %s', (by) => {
  it.each([
    [point, 8, false],
    [{ width: 64, blocks: 3 }, 64, true],
    [picture, 12, true],
    [reading, 8, false],
  ])('%o answers and learns as that of tfjs, batch %i, counted: %s', async (config, size, counted) => {
    const { numbers = 2, classes = 0 } = config;
    const network = mlp(config);
    const perceptron = new Perceptron(config, size, by);
    const weights = random(9, perceptron.size).map((value) => value / 4);
    const batch = batchFor(config, size, counted);
    const spec = { kind: config.answers ? 'classifier' : 'denoiser', event: [numbers], classes } as never;
    const answer = tf.tidy(
      () =>
        network
          .forward(
            toParams(network.params, weights),
            tf.tensor(batch.x, [size, numbers]),
            contextOf(batch.conditions, batch.level, size, { event: [numbers], classes }),
          )
          .dataSync() as Float32Array,
    );
    const mine = perceptron.forward(weights, batch.x, batch.level, batch.conditions.labels);
    const size0 = answer.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(far(mine, answer) / size0).toBeLessThan(1e-5);
    const [theirs, ours] = [new Float32Array(perceptron.size), new Float32Array(perceptron.size)];
    const loss = await gradient(spec, network, weights, batch, theirs);
    expect(perceptron.gradient(weights, batch, ours) / loss).toBeCloseTo(1, 5);
    const longest = theirs.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(far(ours, theirs) / longest).toBeLessThan(1e-5);
    // What was computed before leaves no trace.
    const again = new Float32Array(perceptron.size);
    const before = { ...batchFor(config, size, false), x: random(8, numbers * size) };
    perceptron.gradient(
      weights.map((value) => -value),
      before,
      again,
    );
    perceptron.gradient(weights, batch, again);
    expect(again).toEqual(ours);
  });

  it('hears of a class', () => {
    const perceptron = new Perceptron(picture, 4, by);
    const weights = random(9, perceptron.size);
    const { x, level } = batchFor(picture, 4, false);
    const told = (label: number) => perceptron.forward(weights, x, level, new Uint8Array(4).fill(label));
    expect(told(3)).not.toEqual(told(4));
    expect(told(3)).not.toEqual(told(10));
    expect(told(3)).toEqual(told(3));
  });

  it('refuses what does not come in tiles', () => {
    expect(() => new Perceptron({ width: 12, blocks: 1 }, 8, by)).toThrow('choose multiples');
    expect(() => new Perceptron({ width: 16, blocks: 1 }, 6, by)).toThrow('choose multiples');
  });
});
