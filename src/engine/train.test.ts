/** Trainings in a worker, on wasm, and what is drawn from their weights; the workers end in between. */
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { weightsIn } from '../core/averages.ts';
import { schedules } from '../core/schedules.ts';
import { grid } from '../core/spacings.ts';
import { dataset } from '../data/index.ts';
import { readPublic } from '../data/read.fixture.ts';
import { loadModel, loadWeights } from '../nets/load.ts';
import { modelSpec } from '../nets/models.ts';
import { initialise } from '../nets/params.ts';
import { batchesFor } from '../training/batches.ts';
import { parseCheckpoint, serialiseCheckpoint } from '../training/checkpoint.ts';
import { openDraws } from '../training/draws.ts';
import * as here from '../training/here.ts';
import { training } from '../training/loop.ts';
import { newLearner } from '../training/optimiser.ts';
import type { Engine, LiveModel, SampleSpec, Trained, TrainSpec } from './api.ts';
import { createEngine } from './client.ts';
import { collect, inPlace, modelsOf, spec, timeless } from './engine.fixture.ts';
import { Workers } from './workers.fixture.ts';

const asked: TrainSpec = { model: 'moons', steps: 12, batch: 16, rate: 2e-3, seed: 0, every: 5 };

let workers: Workers;
let engine: Engine;
/** Steps whose gradient has been computed, in all workers. */
let computed: number[];

beforeEach(async () => {
  await startBackend('wasm');
  // Each step takes a second.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  computed = [];
  const { gradientsHere } = here;
  vi.spyOn(here, 'gradientsHere').mockImplementation((...given) => {
    const gradients = gradientsHere(...given);
    const at: typeof gradients.at = (learner) => {
      computed.push(learner.step);
      now += 1000;
      return gradients.at(learner);
    };
    return { ...gradients, at };
  });
  workers = new Workers();
  engine = createEngine({ spawn: workers.spawn, base: 'http://localhost/' });
});
afterEach(() => vi.restoreAllMocks());

/** Losses and averaged weights by `training` itself, at each step. */
async function undisturbed(): Promise<{ losses: number[]; averages: Float32Array[] }> {
  const model = modelSpec(asked.model);
  const draw = await openDraws(dataset(model.data), { read: readPublic, readRaw: readPublic });
  const learner = newLearner(initialise(model.network().params, asked.seed));
  const [losses, averages]: [number[], Float32Array[]] = [[], []];
  const gradients = here.gradientsHere(model, batchesFor(model, draw), asked);
  for await (const loss of training(asked, learner, gradients)) {
    losses.push(loss);
    averages.push(learner.average.slice());
  }
  computed = [];
  return { losses, averages };
}

/** All steps as the page gets them. disaster: what happens when it has one. */
async function train(disaster: (step: number) => void = () => {}): Promise<Trained[]> {
  const steps: Trained[] = [];
  await engine.train(asked, (trained) => {
    steps.push(trained);
    disaster(trained.step);
  });
  return steps;
}

const numbers = (steps: readonly Trained[]) => steps.map(({ step }) => step);
const all = Array.from({ length: asked.steps }, (_, i) => i + 1);

describe('a training in the worker', () => {
  it('yields each step with its loss, and snapshots as often as asked', async () => {
    const { losses, averages } = await undisturbed();
    const steps = await train();
    expect(numbers(steps)).toEqual(all);
    expect(steps.flatMap(({ losses }) => [...losses])).toEqual(losses);
    const snapshots = steps.filter(({ weights }) => weights);
    expect(numbers(snapshots)).toEqual([5, 10, 12]);
    for (const { step, weights } of snapshots) expect(weights).toEqual(averages[step - 1]);
    expect(engine.status).toEqual({ kind: 'idle' });
  });

  it('whose worker dies goes on from its checkpoint, ends at the same weights, and tells of no step twice', async () => {
    const { losses, averages } = await undisturbed();
    const steps = await train((step) => void ([2, 8].includes(step) && workers.newest.die()));
    expect(numbers(steps)).toEqual(all);
    expect(steps.flatMap(({ losses }) => [...losses])).toEqual(losses);
    expect(steps[11].weights).toEqual(averages[11]);
    expect(workers.all).toHaveLength(3);
    // At step 2 there was none yet, at step 8 the one of step 6: a second a step, and one every third.
    const [first, second, third] = [
      [0, 1],
      [0, 1, 2, 3, 4, 5, 6, 7],
      [6, 7, 8, 9, 10, 11],
    ];
    expect(computed).toEqual([...first, ...second, ...third]);
  });

  it('whose device is lost goes on elsewhere', async () => {
    const { averages } = await undisturbed();
    const steps = await train((step) => void (step === 7 && workers.newest.lose()));
    expect(numbers(steps)).toEqual(all);
    expect(steps[11].weights).toEqual(averages[11]);
    expect(workers.newest.backend).toBe('webgl');
  });

  it('waits while the page does, ends when it is told to, and leaves no tensor', async () => {
    await train();
    const before = tf.memory().numTensors;
    const abort = new AbortController();
    const seen: number[] = [];
    const stopped = engine.train(
      asked,
      ({ step }) => {
        seen.push(step);
        return step === 3 ? new Promise<void>(() => {}) : undefined;
      },
      abort.signal,
    );
    await expect.poll(() => seen.length).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual([1, 2, 3]);
    abort.abort();
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(tf.memory().numTensors).toBe(before);
  });

  it('gives way to a newer one, and refuses what cannot be trained here', async () => {
    const old = engine.train(asked, () => {});
    const newer = train();
    await expect(old).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(numbers(await newer)).toEqual(all);
    await expect(engine.train({ ...asked, model: 'nothing' }, () => {})).rejects.toThrow('there is no model');
    await expect(engine.train({ ...asked, model: 'fashion' }, () => {})).rejects.toThrow(
      'train on other data',
    );
  });
});

describe('a perceptron for points', () => {
  const model = { data: 'moons', width: 16, blocks: 2, predicts: 'velocity' } as const;
  const emphasis = { schedule: 'flow', weighting: 'minSnr' } as const;
  const asked = { model, emphasis, steps: 1e9, batch: 32, rate: 2e-3, seed: 3, pace: 0 };
  const train = async (change: Partial<TrainSpec>, disaster: (step: number) => void = () => {}) => {
    const frames: Trained[] = [];
    await engine.train({ ...asked, ...change }, (trained) => {
      frames.push(trained);
      disaster(trained.step);
    });
    return frames;
  };

  it('learns without a backend, and goes on from any of its frames to the same weights', async () => {
    const whole = await train({ until: 12 });
    expect(numbers(whole)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    const half = await train({ until: 5 });
    const rest = await train({ from: half.at(-1)!.checkpoint, until: 12 });
    expect(numbers(rest)).toEqual([6, 7, 8, 9, 10, 11, 12]);
    expect(rest.at(-1)!.weights).toEqual(whole.at(-1)!.weights);
    for (const averaging of ['latest', 'short', 'usual', 'long'] as const)
      expect(weightsIn(rest.at(-1)!.checkpoint!, averaging)).toEqual(
        weightsIn(whole.at(-1)!.checkpoint!, averaging),
      );
    expect(weightsIn(whole.at(-1)!.checkpoint!, 'usual')).toEqual(whole.at(-1)!.weights);
    expect(rest.map(({ losses }) => [...losses])).toEqual(whole.slice(5).map(({ losses }) => [...losses]));
    expect(await train({ from: half.at(-1)!.checkpoint, until: 5 })).toEqual([]);
    expect(computed).toEqual([]);
  });

  it('goes on from a checkpoint of the usual average alone, as older pages kept it', async () => {
    const [{ checkpoint }] = (await train({ until: 5 })).slice(-1);
    const size = weightsIn(checkpoint!, 'usual').length;
    const { head, learner } = parseCheckpoint(checkpoint!, size, 'a file');
    const older = serialiseCheckpoint(head, { ...learner, others: undefined });
    expect(older.length).toBeLessThan(checkpoint!.length);
    for (const averaging of ['short', 'long'] as const)
      expect(weightsIn(older, averaging)).toEqual(learner.average);
    expect(weightsIn(older, 'latest')).toEqual(learner.weights);
    const [end] = (await train({ from: older, until: 12 })).slice(-1);
    expect(end.weights).toEqual((await train({ until: 12 })).at(-1)!.weights);
    expect(weightsIn(end.checkpoint!, 'short')).not.toEqual(end.weights);
  });

  it('tells of many steps at once where it has a pace, and ends with one that is not due', async () => {
    // A clock that stands still: only the last step is told of.
    const frames = await train({ until: 9, pace: 50 });
    expect(numbers(frames)).toEqual([9]);
    expect(frames[0].losses).toHaveLength(9);
    expect(frames[0].lengths.every((length) => length > 0)).toBe(true);
    expect(frames[0].weights).toEqual((await train({ until: 9 })).at(-1)!.weights);
  });

  it('whose worker dies ends at the same weights, and is sampled as a model', async () => {
    const undisturbed = await train({ until: 12 });
    const frames = await train({ until: 12 }, (step) => void (step === 7 && workers.newest.die()));
    expect(numbers(frames)).toEqual(numbers(undisturbed));
    expect(frames.at(-1)!.weights).toEqual(undisturbed.at(-1)!.weights);
    const live: LiveModel = { live: 'mine', like: model, weights: frames.at(-1)!.weights! };
    const levels = grid(schedules.flow, 6);
    const run = spec({ model: live, levels, count: 8 });
    const [x] = (await collect((s, onFrame) => engine.sample(s, onFrame), run)).slice(-1);
    expect(x.x).toHaveLength(16);
    expect(x.x.every(Number.isFinite)).toBe(true);
  });

  it('is refused where it cannot be', async () => {
    await expect(train({ model: { ...model, data: 'fashion' } })).rejects.toThrow(
      'nothing that is learnt here',
    );
    await expect(train({ model: { ...model, width: 12 } })).rejects.toThrow('choose multiples');
    await expect(train({ batch: 30 })).rejects.toThrow('choose multiples');
  });
});

describe('weights at hand', () => {
  const levels = grid(schedules.cosine, 6);
  const run = (model: SampleSpec['model'], change = {}) => spec({ model, levels, count: 8, ...change });
  const live = (weights: Float32Array): LiveModel => ({ live: 'mine', like: 'moons', weights });
  const drawn = async (given: SampleSpec) =>
    (await collect((s, onFrame) => engine.sample(s, onFrame), given)).map(timeless);

  it('are sampled and asked as the same weights in a file, and go on where a worker dies', async () => {
    const weights = await loadWeights('moons', readPublic);
    workers = new Workers({ loadModel: (name, tell) => loadModel(name, readPublic, tell) });
    engine = createEngine({ spawn: workers.spawn, base: 'http://localhost/' });
    const filed = await drawn(run('moons'));
    expect(await drawn(run(live(weights)))).toEqual(filed);
    const { x, level } = filed[2];
    const question = { x, level, condition: { class: null, guidance: 1 } };
    expect(await engine.denoise({ ...question, model: live(weights) })).toEqual(
      await engine.denoise({ ...question, model: 'moons' }),
    );
    const frames: unknown[] = [];
    await engine.sample(run(live(weights)), (frame) => {
      frames.push(timeless(frame));
      if (frame.index === 3) workers.newest.die();
    });
    expect(frames).toEqual(filed);
  });

  it('are kept under their name until others come, also while a run still needs them', async () => {
    const { params: layout } = modelSpec('moons').network();
    const [first, second] = [initialise(layout, 1), initialise(layout, 2)].map((w) => w.map((v) => v + 0.01));
    const models = modelsOf();
    const verbs = inPlace(models);
    const alone = await collect((s, onFrame) => verbs.sample(s, onFrame), run(live(first)));
    const held = tf.memory().numTensors;
    const frames: unknown[] = [];
    await verbs.sample(run(live(first)), async (frame) => {
      frames.push(timeless(frame));
      if (frame.index === 2) await verbs.denoise({ ...run(live(second)), x: frame.x, level: frame.level });
    });
    expect(frames).toEqual(alone.map(timeless));
    expect(tf.memory().numTensors).toBe(held);
    const other = await collect((s, onFrame) => verbs.sample(s, onFrame), run(live(second)));
    expect(other.at(-1)!.x).not.toEqual(alone.at(-1)!.x);
    expect(tf.memory().numTensors).toBe(held);
  });

  it('of another network are refused', async () => {
    await expect(drawn(run(live(new Float32Array(9))))).rejects.toThrow('these weights hold 9 numbers');
    await expect(
      drawn(run({ live: 'x', like: 'fashion-reader', weights: new Float32Array(9) })),
    ).rejects.toThrow('cannot denoise');
  });
});
