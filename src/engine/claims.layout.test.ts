/** What the page says that layouts do, from the weights that it is served with, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { overlaps } from '../core/metrics.ts';
import { streams } from '../core/random.ts';
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
const HAIR = datasets.portraits.parts.indexOf('hair');
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

/** Test portraits, and the parts that they show. */
async function real(): Promise<{ readonly x: Float32Array; readonly parts: Uint8Array }> {
  const { x, parts } = (await datasets.portraits.open(read)).draw(2, COUNT);
  return { x, parts };
}

interface From {
  readonly start: Float32Array;
  readonly t: number;
  readonly layout?: Uint8Array;
}

/** What comes back of pictures that are sent to t with this prompt. start: [COUNT, 16, 16, 3]. */
async function sent({ start, t, layout }: From, prompt: string): Promise<Float32Array> {
  const first = schedules.cosine.level(t);
  const noise = datasets.portraits.kind.noise(
    4,
    streams.start,
    0,
    new Float32Array(start.length),
    [16, 16, 3],
  );
  const asked = {
    model: 'portraits',
    levels: [first, ...grid(schedules.cosine, 20).filter((level) => level.t < t - 1e-9)],
    start: start.map((value, i) => first.alpha * value + first.sigma * noise[i]),
    seed: 4,
    count: COUNT,
    clip: true,
    condition: { class: null, prompt, layout, guidance: 3 },
  };
  const frames = await collect((s, take) => engine.sample(s, take), spec(asked));
  return frames[frames.length - 1].x;
}

/** Mean overlap of the parts of pictures with these. */
async function agreement(x: Float32Array, parts: Uint8Array): Promise<number> {
  const found = await engine.segment({ segmenter: 'portraits-parts', x });
  const asked = parts.map((part) => part + 1);
  const all = overlaps(found, asked, datasets.portraits.parts.length).flatMap((one) =>
    one ? [one.mean] : [],
  );
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

it('a reference far into noise keeps its parts where its layout is asked for as well, and follows the words', async () => {
  const { x, parts } = await real();
  const layout = parts.map((part) => part + 1);
  const prompt = 'a person with green hair';
  const [plain, held] = [
    await sent({ start: x, t: 0.85 }, prompt),
    await sent({ start: x, t: 0.85, layout }, prompt),
  ];
  expect(await agreement(held, parts)).toBeGreaterThan(0.9);
  expect(await agreement(plain, parts)).toBeLessThan(0.7);
  const green = (pictures: Float32Array) => {
    const hair = [...parts.keys()].filter((i) => parts[i] === HAIR);
    return hair.reduce((sum, i) => sum + pictures[3 * i + 1] - pictures[3 * i], 0) / hair.length;
  };
  expect(green(held)).toBeGreaterThan(0.3);
  expect(green(x)).toBeLessThan(0);
});

/** Dark lines on white, where another part begins to the right or beneath. */
function lineDrawing(parts: Uint8Array): Float32Array {
  const lines = new Float32Array(COUNT * AREA * 3).fill(1);
  for (let i = 0; i < COUNT * AREA; i++) {
    const [column, row] = [i % 16, Math.floor(i / 16) % 16];
    const edge = (column < 15 && parts[i] !== parts[i + 1]) || (row < 15 && parts[i] !== parts[i + 16]);
    if (edge) lines.fill(-0.8, 3 * i, 3 * i + 3);
  }
  return lines;
}

it('a line drawing is not coloured by sending it into noise, and is by its layout', async () => {
  const { parts } = await real();
  const start = lineDrawing(parts);
  const prompt = 'a person with long hair';
  for (const t of [0.5, 0.8])
    expect(await agreement(await sent({ start, t }, prompt), parts), `t₀ = ${t}`).toBeLessThan(0.6);
  const layout = parts.map((part) => part + 1);
  expect(await agreement(await sent({ start, t: 1, layout }, prompt), parts)).toBeGreaterThan(0.9);
});
