/** What the lesson Inside says, of the shipped networks. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { at } from '../core/at.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { readPublic as read } from '../data/read.fixture.ts';
import { loadModel } from '../nets/load.ts';
import { modelSpec } from '../nets/models.ts';
import { sizeOf } from '../nets/params.ts';
import { inPlace, modelsOf } from './engine.fixture.ts';

const engine = inPlace(modelsOf({ loadModel: (name, tell) => loadModel(name, read, tell) }));
beforeAll(async () => void (await tf.setBackend('wasm')));

/** Weights that are used once a prompt, not once a token. */
const ONCE = ['text.bag', 'text.strokes', 'text.sketch', 'text.out.w'];

it('reading the prompt is a small part of the multiplications of a step', () => {
  const { network, text } = modelSpec('portraits');
  const { params } = network();
  const reading = params
    .filter(({ name }) => name.startsWith('text'))
    .reduce((sum, { name, shape }) => sum + sizeOf(shape) * (ONCE.includes(name) ? 1 : text!.length), 0);
  // Of the rest the convolutions alone, as if each were where the picture is smallest: 4 × 4 places.
  const painting = params
    .filter(({ name, shape }) => !name.startsWith('text') && shape.length === 4)
    .reduce((sum, { shape }) => sum + 16 * sizeOf(shape), 0);
  expect(reading).toBeLessThan(painting / 4);
});

it('what places take of the words changes on the way from noise to a picture', async () => {
  const asked = { class: null, prompt: 'a smiling woman with long purple hair and glasses' };
  const levels = grid(schedules.cosine, 10);
  const spec = {
    model: 'portraits',
    levels,
    seed: 5,
    sampler: 'ddim',
    options: {},
    count: 1,
    clip: true,
  } as const;
  const seen: Float32Array[] = [];
  await engine.sample({ ...spec, condition: { ...asked, guidance: 3 } }, async ({ x, level, index }) => {
    if (index === 0 || index === 8)
      seen.push((await engine.attention({ model: 'portraits', x, level, asked, lane: 'looks' })).shares);
  });
  const [first, late] = [at(seen, 0), at(seen, 1)];
  const taken = first.reduce((sum, share, i) => sum + Math.abs(share - (late[i] ?? 0)), 0) / (2 * 16);
  // Of all that each of 16 places takes, so much is taken elsewhere.
  expect(taken).toBeGreaterThan(0.1);
});
