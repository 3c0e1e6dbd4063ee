/** What the lesson Train says of networks that learn two moons, measured on such networks. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Averaging } from '../core/averages.ts';
import { GaussianMixture, type Ideal, RoundMixture } from '../core/ideal.ts';
import { normals, streams } from '../core/random.ts';
import { schedules } from '../core/schedules.ts';
import type { Level } from '../core/types.ts';
import type { Emphasis } from '../core/weighting.ts';
import { dataset } from '../data/index.ts';
import { scaled } from '../data/scaled.ts';
import type { Source } from '../data/types.ts';
import { SMALL } from '../lessons/common/pupil/pupil.ts';
import { nearestDistance } from '../lessons/train/examples.ts';
import { LEVEL_FEATURES, levelFeatures } from '../nets/level.ts';
import { modelSpec, type PlainModel } from '../nets/models.ts';
import { initialise } from '../nets/params.ts';
import { toDenoised } from '../nets/prediction.ts';
import { batchesFor } from '../training/batches.ts';
import { fromFew, fromSource } from '../training/draws.ts';
import { training } from '../training/loop.ts';
import { newLearner, withOthers } from '../training/optimiser.ts';
import { Perceptron } from '../training/perceptron/perceptron.ts';
import { gradientsPlainly } from '../training/plainly.ts';

const HELD = 512;
const times = [0.1, 0.3, 0.5, 0.7, 0.9];

interface Learnt {
  readonly weights: Float32Array;
  /** By steps, at `times`: mean squared gap of v to the exact answer, on data that were held out. */
  readonly gaps: ReadonlyMap<number, readonly number[]>;
  /** The same in the mean over `times`, for each way of averaging. */
  readonly averaged: ReadonlyMap<number, Readonly<Record<Averaging, number>>>;
  readonly losses: readonly number[];
}

let source: Source;
let ideal: Ideal;
beforeAll(async () => {
  source = await dataset('moons').open(async () => new ArrayBuffer(0));
  const { mixture } = source;
  ideal = new RoundMixture(
    Float64Array.from(mixture!.flatMap(({ mean }) => Array.from(mean))),
    2,
    mixture![0].covariance as number,
  );
});

async function learn(
  looks: readonly number[],
  { examples, only, ...change }: Partial<PlainModel> & Partial<Emphasis> & { examples?: number } = {},
): Promise<Learnt> {
  const model: PlainModel = { data: 'moons', width: 64, blocks: 3, predicts: 'v', ...change };
  const spec = modelSpec(model);
  const draw = examples ? fromFew(source, examples) : fromSource(source);
  const learner = withOthers(newLearner(initialise(spec.network().params, 0)));
  const settings = { steps: 1e9, batch: 256, rate: 2e-3, seed: 0 };
  const emphasis: Emphasis = {
    schedule: 'cosine',
    weighting: 'uniform',
    ...(only !== undefined && { only }),
  };
  const gradients = gradientsPlainly(model, batchesFor(spec, draw, emphasis), settings);
  const asked = new Perceptron(model, HELD);
  const [gaps, losses] = [new Map<number, number[]>(), [] as number[]];
  const averaged = new Map<number, Record<Averaging, number>>();
  const gapOf = (weights: Float32Array) => mean(gapsOf(asked, weights, model.predicts));
  for await (const loss of training(settings, learner, gradients)) {
    losses.push(loss);
    if (looks.includes(learner.step)) {
      const { weights, average, others } = learner;
      gaps.set(learner.step, gapsOf(asked, average, model.predicts));
      averaged.set(learner.step, {
        latest: gapOf(weights),
        short: gapOf(others!.short),
        usual: gapOf(average),
        long: gapOf(others!.long),
      });
    }
    if (learner.step === looks.at(-1)) break;
  }
  return { weights: learner.average, gaps, averaged, losses };
}

/** E[x0 | x] as the network has it. x: [HELD, 2]. */
function expected(
  asked: Perceptron,
  weights: Float32Array,
  predicts: PlainModel['predicts'],
  x: Float32Array,
  level: Level,
): Float32Array {
  const features = new Float32Array(HELD * LEVEL_FEATURES);
  for (let b = 0; b < HELD; b++) levelFeatures(level, features, b * LEVEL_FEATURES);
  const answer = asked.forward(weights, x, features);
  const [ofX, ofAnswer] = toDenoised(predicts, level);
  return x.map((value, i) => ofX * value + ofAnswer * answer[i]);
}

function gapsOf(asked: Perceptron, weights: Float32Array, predicts: PlainModel['predicts']): number[] {
  const x0 = source.draw(4001, HELD).x;
  const epsilon = normals(0, streams.metrics, 0, new Float32Array(2 * HELD));
  return times.map((t) => {
    const level = schedules.cosine.level(t);
    const x = x0.map((value, i) => level.alpha * value + level.sigma * epsilon[i]);
    const found = expected(asked, weights, predicts, x, level);
    const exact = ideal.denoise(x, level);
    return found.reduce((sum, value, i) => sum + (value - exact[i]) ** 2, 0) / x.length / level.sigma ** 2;
  });
}

/** By DDIM in 20 steps: [HELD, 2]. */
function drawn(asked: Perceptron, weights: Float32Array): Float32Array {
  const levels = Array.from({ length: 21 }, (_, i) => schedules.cosine.level(1 - i / 20));
  let x = normals(1, streams.start, 0, new Float32Array(2 * HELD));
  for (let i = 0; i < 20; i++) {
    const x0 = expected(asked, weights, 'v', x, levels[i]);
    x = x.map((value, j) => {
      const epsilon = (value - levels[i].alpha * x0[j]) / levels[i].sigma;
      return levels[i + 1].alpha * x0[j] + levels[i + 1].sigma * epsilon;
    });
  }
  return x;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it('data a quarter as large drown sooner: at t = 0.3 more than half of them is undecided, usually less than a fifth', () => {
  const level = schedules.cosine.level(0.3);
  const epsilon = normals(0, streams.metrics, 0, new Float32Array(2 * HELD));
  const undecided = (of: Source) => {
    const x0 = of.draw(4001, HELD).x;
    const x = x0.map((value, i) => level.alpha * value + level.sigma * epsilon[i]);
    const answer = new GaussianMixture(of.mixture!).denoise(x, level);
    const squares = (values: Float32Array) => values.reduce((sum, value) => sum + value ** 2, 0);
    return squares(answer.map((value, i) => value - x0[i])) / squares(x0);
  };
  expect(undecided(source)).toBeLessThan(0.2);
  expect(undecided(scaled(source, SMALL))).toBeGreaterThan(0.5);
});

describe('a network that learns two moons', () => {
  let usual: Learnt;
  beforeAll(async () => {
    usual = await learn([100, 800, 2000]);
  }, 60_000);

  it('begins at a loss of 1, and is right at high noise first, at low noise last', () => {
    // It answers nothing at first, and v has variance 1 as the data and the noise have.
    expect(Math.abs(mean(usual.losses.slice(0, 8)) - 1)).toBeLessThan(0.1);
    const [lowest, low, middle] = usual.gaps.get(100)!;
    expect(lowest).toBeGreaterThan(2 * low);
    expect(low).toBeGreaterThan(2 * middle);
    expect(usual.gaps.get(2000)![0]).toBe(Math.max(...usual.gaps.get(2000)!));
  });

  it('goes on getting better while its loss looks flat', () => {
    const [before, after] = [usual.losses.slice(600, 1000), usual.losses.slice(-400)].map(mean);
    expect(after / before).toBeGreaterThan(0.97);
    expect(usual.gaps.get(2000)![0]).toBeLessThan(0.6 * usual.gaps.get(800)![0]);
  });

  it('draws with weights averaged over 5 %, which are more than twice as near as the latest; over 20 % they lag', () => {
    const at = (step: number) => usual.averaged.get(step)!;
    for (const step of [800, 2000]) expect(at(step).latest).toBeGreaterThan(2 * at(step).usual);
    expect(at(800).long).toBeGreaterThan(2 * at(800).usual);
  });

  it('predicting noise, errs most at high noise, and for long', async () => {
    const { gaps } = await learn([800], { predicts: 'epsilon' });
    expect(gaps.get(800)![4]).toBe(Math.max(...gaps.get(800)!));
    expect(gaps.get(800)![4]).toBeGreaterThan(20 * usual.gaps.get(800)![4]);
  }, 60_000);

  it('without being told the noise level, stays above the floor at every level', async () => {
    const { gaps } = await learn([800], { told: false });
    gaps.get(800)!.forEach((gap, i) => {
      expect(gap).toBeGreaterThan(3 * usual.gaps.get(800)![i]);
    });
  }, 60_000);

  it('shown one level alone, is good there and far off elsewhere', async () => {
    const { gaps } = await learn([800], { only: 0.5 });
    const alone = gaps.get(800)!;
    expect(alone[2]).toBeLessThan(1.5 * usual.gaps.get(800)![2]);
    for (const i of [0, 4]) expect(alone[i]).toBeGreaterThan(10 * alone[2]);
  }, 60_000);

  it('with ten examples, gets worse on new data as it learns them', async () => {
    const { gaps, losses } = await learn([400, 1600], { examples: 10 });
    expect(gaps.get(1600)![0]).toBeGreaterThan(1.3 * gaps.get(400)![0]);
    expect(gaps.get(400)![0]).toBeGreaterThan(usual.gaps.get(800)![0]);
    expect(mean(losses.slice(-200))).toBeLessThan(mean(losses.slice(300, 500)));
  }, 60_000);

  describe('with three examples', () => {
    const asked = new Perceptron({ width: 64, blocks: 3 }, HELD);
    let weights: Float32Array;
    let examples: Float32Array;
    beforeAll(async () => {
      ({ weights } = await learn([600], { examples: 3 }));
      examples = source.draw(0, 3).x;
    }, 60_000);

    it('with three examples, gives back those and nothing else', () => {
      const [samples, data] = [drawn(asked, weights), source.draw(4001, HELD).x].map((x) =>
        nearestDistance(x, examples),
      );
      expect(samples).toBeLessThan(0.1);
      expect(data).toBeGreaterThan(0.5);
    });

    it('with three examples, expects their mean at pure noise', () => {
      const x = normals(2, streams.start, 0, new Float32Array(2 * HELD));
      const found = expected(asked, weights, 'v', x, schedules.cosine.level(1));
      for (const axis of [0, 1]) {
        const truth = mean([0, 1, 2].map((i) => examples[2 * i + axis]));
        expect(Math.abs(mean([...found].filter((_, i) => i % 2 === axis)) - truth)).toBeLessThan(0.1);
      }
    });
  });
});
