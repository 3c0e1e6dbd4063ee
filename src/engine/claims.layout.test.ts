/** What the page says that layouts do, from the weights that it is served with, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { overlaps } from '../core/metrics.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { datasets } from '../data/index.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import { loadModel, loadSegmenter } from '../nets/load.ts';
import { collect, inPlace, modelsOf, spec } from './engine.fixture.ts';

const engine = inPlace(
  modelsOf({
    loadModel: (name, tell) => loadModel(name, read, tell),
    loadSegmenter: (name, tell) => loadSegmenter(name, read, tell),
  }),
);
beforeAll(async () => void (await tf.setBackend('wasm')));

const levels = grid(schedules.cosine, 10);
const AREA = 256;
const HAT = datasets.portraits.parts.indexOf('hat');
const COUNT = 8;

/** Parts of what comes of these maps, one a sample, under one prompt. */
async function drawn(layout: Uint8Array | undefined, prompt: string, guidance: number): Promise<Uint8Array> {
  const condition = { class: null, prompt, layout, guidance };
  const asked = { model: 'portraits', levels, seed: 1, count: COUNT, clip: true, condition };
  const frames = await collect((s, take) => engine.sample(s, take), spec(asked));
  return engine.segment({ segmenter: 'portraits-parts', x: frames[levels.length - 1].x });
}

const rowOf = (all: Uint8Array, row: number) => all.slice(row * AREA, (row + 1) * AREA);

it('a map is followed against the words that contradict it: the hat comes where it was asked for', async () => {
  const { attributes, parts } = (await datasets.portraits.open(read)).draw(1, 60);
  const hats = [...attributes.keys()].filter((i) => attributes[i].hat !== 'none').slice(0, COUNT);
  const maps = Uint8Array.from(hats.flatMap((which) => [...rowOf(parts, which)].map((part) => part + 1)));
  for (const guidance of [2, 5]) {
    const found = await drawn(maps, 'a person without a hat', guidance);
    for (let row = 0; row < COUNT; row++) {
      const [hat] = [overlaps(rowOf(found, row), rowOf(maps, row), HAT + 1)[HAT]];
      expect(hat?.mean).toBeGreaterThan(0.9);
    }
  }
});

it('a map that is empty asks for nothing', async () => {
  expect(await drawn(new Uint8Array(AREA), 'a hat', 2)).toEqual(await drawn(undefined, 'a hat', 2));
});
