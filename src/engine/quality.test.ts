/** What the bench Quality claims, from the weights that the page is served with, on wasm. */
import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { slicedWasserstein } from '../core/metrics.ts';
import { samplers } from '../core/samplers/index.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { datasets } from '../data/index.ts';
import { loadModel } from '../nets/load.ts';
import { runSampling } from '../nets/sampling.ts';
import type { Model } from '../nets/types.ts';

const DATA = 'dinosaur';
const COUNT = 1000;
const SEEDS = [0, 1];

const read = async (path: string) => {
  const { buffer, byteOffset, byteLength } = await readFile(`public/${path}`);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
};
const reference = datasets[DATA].open().draw(0, 5000).x;
let model: Model;

beforeAll(async () => {
  await tf.setBackend('wasm');
  model = await loadModel(DATA, read);
});

const known = new Map<string, Promise<number>>();

/** Mean distance over the seeds, as on the page, with half as many points. */
function distance(name: keyof typeof samplers, steps: number): Promise<number> {
  const key = `${name} ${steps}`;
  const found = known.get(key) ?? measured(name, steps);
  known.set(key, found);
  return found;
}

async function measured(name: keyof typeof samplers, steps: number): Promise<number> {
  let sum = 0;
  for (const seed of SEEDS) {
    const levels = grid(schedules.cosine, steps);
    const condition = { class: null, guidance: 1 };
    const x = await runSampling(model, samplers[name], {
      levels,
      seed,
      count: COUNT,
      condition,
      clip: false,
    });
    sum += slicedWasserstein(x, reference, 2, { directions: 48 });
  }
  return sum / SEEDS.length;
}

it('10 to 20 calls of DPM-Solver++(2M) are worth 200 of DDPM, and far more than 10', async () => {
  const [ten, twenty] = [await distance('dpmpp2m', 10), await distance('dpmpp2m', 20)];
  const [few, many] = [await distance('ddpm', 10), await distance('ddpm', 200)];
  const first = await distance('ddim', 20);
  expect(twenty).toBeLessThan(1.5 * many);
  expect(ten).toBeLessThan(1.6 * many);
  expect(ten).toBeLessThan(0.6 * few);
  expect(first).toBeLessThan(2 * many);
  expect(many).toBeLessThan(0.5 * few);
}, 120_000);

it('at 10 calls DPM-Solver++(2M) is closer than Heun, which asks twice a step', async () => {
  expect(await distance('dpmpp2m', 5)).toBeLessThan(await distance('heun', 3));
  expect(await distance('dpmpp2m', 7)).toBeLessThan(await distance('heun', 4));
}, 120_000);

it('DDIM’s curve falls early, that of 2M earlier, and both soon lie flat; DDPM’s goes on to be as good as any', async () => {
  const [early, first] = [await distance('dpmpp2m', 5), await distance('ddim', 5)];
  expect(early).toBeLessThan(0.8 * first);
  expect(first).toBeLessThan(0.95 * (await distance('ddpm', 5)));
  expect((await distance('dpmpp2m', 10)) / (await distance('dpmpp2m', 20))).toBeLessThan(1.25);
  expect((await distance('ddim', 20)) / (await distance('ddim', 40))).toBeLessThan(1.35);
  const [some, many] = [await distance('ddpm', 20), await distance('ddpm', 200)];
  expect(many).toBeLessThan(0.75 * some);
  // Where the others lie flat, the noise that is added goes below.
  expect(many).toBeLessThan(Math.min(await distance('dpmpp2m', 20), await distance('heun', 11)));
}, 120_000);

it('given more calls, Heun and 2M arrive at one place', async () => {
  const [heun, other] = [await distance('heun', 11), await distance('dpmpp2m', 20)];
  expect(Math.abs(heun / other - 1)).toBeLessThan(0.1);
});
