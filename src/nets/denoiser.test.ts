import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { normals } from '../core/random.ts';
import { autoguided } from './autoguided.ts';
import { denoiser } from './denoiser.ts';
import { modelSpec } from './models.ts';
import { initialise, toParams } from './params.ts';
import type { Model, Params } from './types.ts';
import { unet } from './unet.ts';

const event = [8, 8, 1] as const;
const CLASSES = 3;
const network = unet({ event, classes: CLASSES, widths: [8, 12], blocks: [1, 1, 1], conditionWidth: 16 });
const level = { t: 0.5, alpha: 0.6, sigma: 0.8 };
let params: Params;
let denoise: Model['denoise'];

beforeAll(async () => {
  await startBackend('cpu');
  params = toParams(
    network.params,
    initialise(network.params, 5).map((w, i) => w + 0.05 * Math.sin(i)),
  );
  denoise = denoiser(network, params, { event, classes: CLASSES });
});

const noisy = () => tf.tensor(normals(0, 9, 0, new Float32Array(128)), [2, ...event]);
const values = (x: tf.Tensor) => [...x.dataSync()];
const largestGap = (a: number[], b: number[]) => Math.max(...a.map((value, i) => Math.abs(value - b[i])));

describe('a v-predicting network as a denoiser', () => {
  it('gives the same answer for the same log-SNR, whatever the schedule scales x by', () => {
    const plain = values(denoise(noisy(), level, { class: 1, guidance: 1 }));
    const scaled = { t: 0.5, alpha: level.alpha * 7, sigma: level.sigma * 7 };
    const other = values(denoise(tf.mul(noisy(), 7), scaled, { class: 1, guidance: 1 }));
    expect(largestGap(plain, other)).toBeLessThan(1e-5);
  });

  it('returns x at clean data, and is finite at pure noise', () => {
    const clean = values(denoise(noisy(), { t: 0, alpha: 1, sigma: 0 }, { class: 0, guidance: 1 }));
    expect(largestGap(clean, values(noisy()))).toBe(0);
    const pure = values(denoise(noisy(), { t: 1, alpha: 0, sigma: 1 }, { class: 0, guidance: 1 }));
    expect(pure.every(Number.isFinite)).toBe(true);
    expect(() => denoise(noisy(), { t: 1, alpha: 0, sigma: 0 }, { class: 0, guidance: 1 })).toThrow(
      'neither data nor noise',
    );
  });

  it('guides away from the unconditional answer (arXiv:2207.12598)', () => {
    const conditions = values(denoise(noisy(), level, { class: 2, guidance: 1 }));
    const free = values(denoise(noisy(), level, { class: null, guidance: 1 }));
    const guided = values(denoise(noisy(), level, { class: 2, guidance: 3 }));
    expect(largestGap(conditions, free)).toBeGreaterThan(1e-3);
    expect(
      largestGap(
        guided,
        conditions.map((value, i) => free[i] + 3 * (value - free[i])),
      ),
    ).toBeLessThan(1e-5);
  });

  it('sums up the answers to several questions as guidance does to two', () => {
    const byHand = [
      { class: null, weight: 1 - 2.5 },
      { class: 2, weight: 2.5 },
    ];
    const guided = values(denoise(noisy(), level, { class: 2, guidance: 2.5 }));
    const summed = values(denoise(noisy(), level, { class: null, guidance: 1, terms: byHand }));
    expect(largestGap(guided, summed)).toBeLessThan(1e-5);
    const three = [
      { class: 0, weight: 1.5 },
      { class: 1, weight: -0.75 },
      { class: null, weight: 0.25 },
    ];
    const answers = three.map((term) => values(denoise(noisy(), level, { ...term, guidance: 1 })));
    const expected = answers[0].map((_, i) =>
      three.reduce((sum, { weight }, k) => sum + weight * answers[k][i], 0),
    );
    const all = values(denoise(noisy(), level, { class: 1, guidance: 4, terms: three }));
    expect(largestGap(all, expected)).toBeLessThan(1e-5);
    const lame = [{ class: 0, weight: 2 }];
    expect(() => denoise(noisy(), level, { class: 0, guidance: 1, terms: lame })).toThrow('add up to 2');
  });

  it('guides within its interval alone (arXiv:2404.07724)', () => {
    const plain = values(denoise(noisy(), level, { class: 2, guidance: 1 }));
    const guided = values(denoise(noisy(), level, { class: 2, guidance: 3 }));
    const at = (from: number, to: number) =>
      values(denoise(noisy(), level, { class: 2, guidance: 3, within: [from, to] }));
    expect(at(0.4, 0.6)).toEqual(guided);
    expect(at(0.5, 0.5)).toEqual(guided);
    for (const outside of [at(0, 0.49), at(0.51, 1)]) expect(outside).toEqual(plain);
  });

  it('is led away from a weaker model, asked for the same (arXiv:2406.02507)', () => {
    const weaker = toParams(
      network.params,
      initialise(network.params, 6).map((w, i) => w + 0.05 * Math.cos(i)),
    );
    const common = { name: 'a', event, classes: CLASSES, noise: normals, dispose() {} };
    const strong: Model = { ...common, denoise };
    const weak: Model = { ...common, denoise: denoiser(network, weaker, { event, classes: CLASSES }) };
    const both = autoguided(strong, weak);
    const [a, b] = [strong, weak].map((one) =>
      values(one.denoise(noisy(), level, { class: 1, guidance: 1 })),
    );
    const led = values(both.denoise(noisy(), level, { class: 1, guidance: 2 }));
    expect(
      largestGap(
        led,
        a.map((value, i) => b[i] + 2 * (value - b[i])),
      ),
    ).toBeLessThan(1e-5);
    expect(values(both.denoise(noisy(), level, { class: 1, guidance: 1 }))).toEqual(a);
    const outside = { class: 1, guidance: 2, within: [0.6, 1] } as const;
    expect(values(both.denoise(noisy(), level, outside))).toEqual(a);
    expect(() => autoguided(strong, { ...weak, event: [2] })).toThrow('a weaker one of the same data');
  });

  it('asks once, both questions about the whole batch, where it is guided; of two networks each once', () => {
    const asked: number[] = [];
    const watched: typeof network = {
      ...network,
      forward(own, x, context) {
        asked.push(x.shape[0]);
        return network.forward(own, x, context);
      },
    };
    const kinds = { event, classes: CLASSES };
    const common = { name: 'a', event, classes: CLASSES, noise: normals, dispose() {} };
    const model: Model = { ...common, denoise: denoiser(watched, params, kinds) };
    const batchesOf = (by: Model, guidance: number) => {
      asked.length = 0;
      by.denoise(noisy(), level, { class: 1, guidance });
      return [...asked];
    };
    expect(batchesOf(model, 3)).toEqual([4]);
    expect(batchesOf(model, 1)).toEqual([2]);
    expect(batchesOf(autoguided(model, { ...model }), 3)).toEqual([2, 2]);
  });

  it('refuses a class that there is not', () => {
    for (const chosen of [-1, 3, 0.5])
      expect(() => denoise(noisy(), level, { class: chosen, guidance: 1 })).toThrow('choose 0 to 2, or none');
  });
});

describe('the registry of models', () => {
  it('has a network for the data set of every model', () => {
    expect(modelSpec('fashion').event).toEqual([28, 28, 1]);
    expect(modelSpec('moons').event).toEqual([2]);
  });
});
