/** What can be looked at inside the shipped text-to-image system, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { normals, streams } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import { loadModel } from '../nets/load.ts';
import { modelSpec } from '../nets/models.ts';
import { totalSize } from '../nets/params.ts';
import { spaceOf } from '../nets/space.ts';
import { inPlace, modelsOf } from './engine.fixture.ts';

const engine = inPlace(
  modelsOf({
    loadModel: (name, tell) => loadModel(name, read, tell),
    openSpace: (name) => spaceOf(name, read),
  }),
);
beforeAll(async () => void (await tf.setBackend('wasm')));

const model = 'scenes';
const prompt = 'a red car to the left of a blue umbrella in the snow';
const level = schedules.cosine.level(0.5);

describe('token vectors', () => {
  it('are to be had of a network on pixels, too', async () => {
    const { stages, shape } = await engine.vectors({ model: 'portraits', prompts: ['a man with a hat'] });
    expect(stages).toHaveLength(4);
    expect(shape).toEqual([40, 64]);
    expect(stages.every((one) => one.length === 40 * 64)).toBe(true);
  });

  it('of the same word are the same in any prompt before the first layer, wherever it stands there, and not behind it', async () => {
    const prompts = ['a man with a red hat', 'red hat and glasses'];
    const { stages, shape } = await engine.vectors({ model: 'portraits', prompts });
    const [tokens, width] = shape;
    const row = (stage: number, which: number, token: number) =>
      stages[stage]!.subarray((which * tokens + token) * width, (which * tokens + token + 1) * width);
    expect(row(0, 0, 5)).toEqual(row(0, 1, 1));
    for (const stage of [1, 2, 3]) expect(row(stage, 0, 5)).not.toEqual(row(stage, 1, 1));
  });

  it('are those of the words before the first layer, and of the whole prompt after it', async () => {
    const prompts = [prompt, prompt.replace('blue', 'green')];
    const { stages, shape } = await engine.vectors({ model, prompts });
    const [tokens, width] = shape;
    expect(stages).toHaveLength(4);
    const row = (stage: number, which: number, token: number) =>
      stages[stage]!.subarray((which * tokens + token) * width, (which * tokens + token + 1) * width);
    // “car” is the third word of both.
    expect(row(0, 0, 2)).toEqual(row(0, 1, 2));
    expect(row(0, 0, 8)).not.toEqual(row(0, 1, 8));
    for (const stage of [1, 2, 3]) expect(row(stage, 0, 2)).not.toEqual(row(stage, 1, 2));
  });

  it('end with a mean square of 1, as the places of a picture ask them', async () => {
    const { stages, shape } = await engine.vectors({ model, prompts: [prompt] });
    const [tokens, width] = shape;
    const last = stages.at(-1)!;
    for (let token = 0; token < tokens; token++) {
      const own = last.subarray(token * width, (token + 1) * width);
      expect(own.reduce((sum, value) => sum + value * value, 0) / width).toBeCloseTo(1, 3);
    }
  });

  it('are not to be had of a network without such', async () => {
    await expect(engine.vectors({ model: 'fashion', prompts: [''] })).rejects.toThrow('no text encoder');
  });
});

it('attention is told layer by layer, and adds up to 1 at each place', async () => {
  const x = normals(5, streams.start, 0, new Float32Array(2 * 1152));
  const { layers, shape, shares } = await engine.attention({
    model,
    x,
    level,
    asked: { class: null, prompt },
  });
  expect(layers.map((one) => one.layer)).toEqual([
    'down',
    'middle 1',
    'middle 2',
    'middle 3',
    'up 1',
    'up 2',
  ]);
  expect(layers.map((one) => one.shape[0])).toEqual([12, 6, 6, 6, 12, 12]);
  expect(shape.slice(0, 2)).toEqual([12, 12]);
  for (const one of [...layers, { shares, shape }]) {
    const tokens = one.shape[2];
    for (let at = 0; at < one.shares.length; at += tokens)
      expect(one.shares.subarray(at, at + tokens).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
  }
});

it('each part of the system is weighed and timed, and all weights are counted once', async () => {
  const condition = { class: null, prompt, guidance: 3 };
  const costs = await engine.timing({ model, level, condition, rounds: 2 });
  const sum = (...parts: (keyof typeof costs)[]) =>
    parts.reduce((all, part) => all + (costs[part]?.weights ?? Number.NaN), 0);
  expect(sum('text', 'denoiser')).toBe(totalSize(modelSpec('scenes').network().params));
  expect(sum('encoder', 'decoder')).toBe(totalSize(modelSpec('scenes-autoencoder').network().params));
  for (const { times } of Object.values(costs)) {
    expect(times).toHaveLength(2);
    expect(times.every((ms) => ms > 0)).toBe(true);
  }
});

it('of a network on pixels there is neither encoder nor decoder, and one that reads no words has no such parts', async () => {
  const condition = { class: null, prompt: 'a man with a hat', guidance: 3 };
  const costs = await engine.timing({ model: 'portraits', level, condition, rounds: 1 });
  expect(Object.keys(costs)).toEqual(['text', 'denoiser']);
  const all = (costs.text?.weights ?? 0) + (costs.denoiser?.weights ?? 0);
  expect(all).toBe(totalSize(modelSpec('portraits').network().params));
  const fashion = engine.timing({ model: 'fashion', level, condition, rounds: 1 });
  await expect(fashion).rejects.toThrow('no text encoder');
});
