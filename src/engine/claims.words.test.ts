/** What the page says that words do, from the weights that it is served with, on wasm. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { datasets } from '../data/index.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import { questionsOf, told } from '../data/told.ts';
import { loadModel, loadReader } from '../nets/load.ts';
import { collect, inPlace, modelsOf, spec } from './engine.fixture.ts';

const engine = inPlace(
  modelsOf({
    loadModel: (name, tell) => loadModel(name, read, tell),
    loadReader: (name, tell) => loadReader(name, read, tell),
  }),
);
beforeAll(async () => void (await tf.setBackend('wasm')));

const levels = grid(schedules.cosine, 10);

/** Results of one prompt a sample, from the noise of a seed. */
async function drawn(prompt: readonly string[], seed: number, start?: Float32Array): Promise<Float32Array> {
  const asked = {
    model: 'portraits',
    levels,
    seed,
    count: prompt.length,
    clip: true,
    condition: { class: null, prompt, guidance: 3 },
    start,
  };
  const frames = await collect((s, take) => engine.sample(s, take), spec(asked));
  return frames[levels.length - 1].x;
}

/** How many of 24 portraits of a prompt show all of this. */
async function showing(prompt: string, wanted: Readonly<Record<string, readonly string[]>>): Promise<number> {
  const x = await drawn(Array<string>(24).fill(prompt), 1);
  const labels = await engine.answers({ reader: 'portraits-reader', x });
  const { pictures } = told(labels, questionsOf(datasets.portraits), {});
  return pictures.filter((seen) =>
    Object.entries(wanted).every(([name, values]) => values.includes(seen[name])),
  ).length;
}

const hat = ['beanie', 'cap', 'fedora'];

it('of two pairs that no training portrait has, one is drawn nearly always, the other less than two times of three', async () => {
  const pink = await showing('pink hair and sunglasses', { hairColour: ['pink'], glasses: ['sunglasses'] });
  expect(pink).toBeGreaterThanOrEqual(22);
  const green = 'a woman with long green hair and a red hat';
  expect(await showing(green, { hat })).toBeGreaterThanOrEqual(23);
  expect(await showing(green, { hat, hairColour: ['green'] })).toBeLessThan(16);
  expect(await showing(green, { hat, hairColour: ['grey'] })).toBeGreaterThan(6);
  const blue = 'a woman with long blue hair and a red hat';
  expect(await showing(blue, { hat, hairColour: ['blue'] })).toBeGreaterThanOrEqual(22);
});

it('words that only hold a sentence together change less than a third of what others do', async () => {
  const words = 'a smiling woman with long purple hair and glasses'.split(' ');
  const variants = [words, ...words.map((_, i) => words.filter((_, at) => at !== i))].map((all) =>
    all.join(' '),
  );
  const sums = new Map(words.map((word) => [word, 0]));
  for (const seed of [0, 1, 2, 3]) {
    const start = (
      await collect((s, take) => engine.sample(s, take), {
        ...spec({ model: 'portraits', levels: levels.slice(0, 2), seed, count: 1 }),
      })
    )[0].x;
    const all = Float32Array.from({ length: variants.length * 768 }, (_, i) => start[i % 768]);
    const x = await drawn(variants, seed, all);
    words.forEach((word, i) => {
      const change = x.subarray(768 * (i + 1), 768 * (i + 2)).map((value, at) => Math.abs(value - x[at]));
      sums.set(word, sums.get(word)! + change.reduce((sum, value) => sum + value) / 768);
    });
  }
  const mean = (some: readonly string[]) =>
    some.reduce((sum, word) => sum + sums.get(word)!, 0) / some.length;
  expect(mean(['a', 'with', 'and'])).toBeLessThan(mean(['smiling', 'long', 'purple', 'glasses']) / 3);
});
