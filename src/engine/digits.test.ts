/** Trainings of digits in a worker, what is drawn from their weights, and who reads it. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { dataset } from '../data/index.ts';
import { readPublic } from '../data/read.fixture.ts';
import { LEVEL_FEATURES, levelFeatures } from '../nets/level.ts';
import { plainConfig } from '../nets/models.ts';
import { toDenoised } from '../nets/prediction.ts';
import { Perceptron } from '../training/perceptron/perceptron.ts';
import type { Engine, LiveModel, Trained, TrainSpec } from './api.ts';
import { createEngine } from './client.ts';
import { collect, inPlace, modelsOf, spec } from './engine.fixture.ts';
import { Workers } from './workers.fixture.ts';

const model = { data: 'digits', width: 16, blocks: 2, predicts: 'v' } as const;
const asked: TrainSpec = { model, steps: 1e9, batch: 32, rate: 2e-3, seed: 3, pace: 0 };
const sevens = Uint8Array.from({ length: 8 }, (_, i) => (i < 4 ? 7 : i));

let workers: Workers;
let engine: Engine;

beforeEach(async () => {
  await startBackend('wasm');
  workers = new Workers();
  engine = createEngine({ spawn: workers.spawn, base: 'http://localhost/' });
});

async function train(change: Partial<TrainSpec>, disaster: (step: number) => void = () => {}) {
  const frames: Trained[] = [];
  await engine.train({ ...asked, ...change }, (trained) => {
    frames.push(trained);
    disaster(trained.step);
  });
  return frames;
}

async function live(until: number): Promise<LiveModel> {
  const weights = (await train({ until })).at(-1)!.weights!;
  return { live: 'mine', like: model, weights };
}

describe('a training of digits', () => {
  it('goes on from any of its frames to the same weights, also where its worker dies', async () => {
    const whole = await train({ until: 9 });
    const half = await train({ until: 4 });
    const rest = await train({ from: half.at(-1)!.checkpoint, until: 9 });
    expect(rest.at(-1)!.weights).toEqual(whole.at(-1)!.weights);
    const disturbed = await train({ until: 9 }, (step) => void (step === 5 && workers.newest.die()));
    expect(disturbed.at(-1)!.weights).toEqual(whole.at(-1)!.weights);
  });

  it('of few examples learns from those alone', async () => {
    const [one, three] = [await train({ until: 3, examples: 1 }), await train({ until: 3, examples: 3 })];
    expect(one.at(-1)!.weights).not.toEqual(three.at(-1)!.weights);
    expect(await train({ until: 3, examples: 3 })).toMatchObject(three.map(({ losses }) => ({ losses })));
  });
});

describe.each(['wasm', 'cpu'] as const)('its weights at hand, on %s', (backend) => {
  beforeEach(() => startBackend(backend));

  it('answer for each class as the network that has learnt them', async () => {
    const like = await live(40);
    const { x } = (await dataset('digits').open(readPublic)).draw(1, 8);
    const level = schedules.cosine.level(0.4);
    const condition = { class: [...sevens], guidance: 1 };
    const found = await engine.denoise({ model: like, x, level, condition });
    const perceptron = new Perceptron(plainConfig(model), 8);
    const features = new Float32Array(8 * LEVEL_FEATURES);
    for (let b = 0; b < 8; b++) levelFeatures(level, features, b * LEVEL_FEATURES);
    const answer = perceptron.forward(like.weights, x, features, sevens);
    const [ofX, ofAnswer] = toDenoised('v', level);
    found.forEach((value, i) => {
      expect(Math.abs(value - (ofX * x[i] + ofAnswer * answer[i]))).toBeLessThan(1e-4);
    });
    // Told another class, it says something else.
    const other = { ...condition, class: [...sevens].map((label) => (label + 1) % 10) };
    expect(await engine.denoise({ model: like, x, level, condition: other })).not.toEqual(found);
  });
});

it('samples of a class each, with guidance, leave no tensor behind', async () => {
  const like = await live(5);
  const verbs = inPlace(modelsOf());
  const look = async () => {
    const run = spec({
      model: like,
      levels: grid(schedules.cosine, 5),
      count: 8,
      condition: { class: [...sevens], guidance: 2 },
    });
    const frames = await collect((s, onFrame) => verbs.sample(s, onFrame), run);
    await verbs.read({ data: 'digits', x: frames.at(-1)!.x });
    return frames.at(-1)!.x;
  };
  const first = (await look()).slice();
  const held = tf.memory().numTensors;
  expect(await look()).toEqual(first);
  expect(first).toHaveLength(8 * 64);
  expect(tf.memory().numTensors).toBe(held);
});

describe('a reader that learns here', () => {
  it('reads most held-out digits, the same each time, and says so', async () => {
    const held = (await dataset('digits').test!.open(readPublic, readPublic)).lot(0, 299);
    const { labels, heldOut } = await engine.read({ data: 'digits', x: held.x });
    const right = labels.filter((label, i) => label === held.labels![i]).length;
    expect(heldOut).toEqual({ right, of: 299 });
    expect(right / 299).toBeGreaterThan(0.96);
    workers.newest.die();
    expect(await engine.read({ data: 'digits', x: held.x })).toEqual({ labels, heldOut });
  }, 60_000);

  it('does not learn where there is nothing to read, or to test it on', async () => {
    const x = new Float32Array(0);
    await expect(engine.read({ data: 'moons', x })).rejects.toThrow('choose digits');
  });
});
