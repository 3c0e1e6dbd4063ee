import { describe, expect, it } from 'vitest';
import { initialise } from '../../src/nets/layout.ts';
import { modelSpec } from '../../src/nets/models.ts';
import { type Learner, newLearner } from '../../src/nets/optimiser.ts';
import { parseCheckpoint, serialiseCheckpoint } from './checkpoint.ts';
import { training } from './loop.ts';
import { parseTrainOptions } from './options.ts';

const options = parseTrainOptions(['moons', '--steps', '6', '--batch', '16', '--processes', '2']);
const fresh = () => newLearner(initialise(modelSpec('moons').network().layout, options.seed));

async function run(learner: Learner, steps: number): Promise<number[]> {
  const losses: number[] = [];
  if (steps > 0)
    for await (const loss of training(options, learner)) {
      losses.push(loss);
      if (losses.length === steps) break;
    }
  return losses;
}

describe('a training', () => {
  it('that is cut off and resumed ends at the same weights as one that is not', async () => {
    const whole = fresh();
    const losses = await run(whole, 6);
    const first = fresh();
    const before = await run(first, 3);
    const { step } = first;
    const bytes = serialiseCheckpoint({ ...options, step, seconds: 0 }, first);
    const { learner } = parseCheckpoint(bytes, first.weights.length, 'a file');
    expect(learner.step).toBe(3);
    const after = await run(learner, 3);
    expect([...before, ...after]).toEqual(losses);
    expect(learner.weights).toEqual(whole.weights);
    expect(learner.average).toEqual(whole.average);
  });

  // The least that any denoiser reaches here is 0.82 of the start: most of v cannot be known from x.
  it('lowers the loss', async () => {
    const more = { ...options, steps: 400, batch: 128, processes: 1 };
    const losses: number[] = [];
    for await (const loss of training(more, fresh())) losses.push(loss);
    const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    expect(mean(losses.slice(-20))).toBeLessThan(0.95 * mean(losses.slice(0, 10)));
  });

  it('refuses options that make no sense, with the usage', () => {
    expect(() => parseTrainOptions([])).toThrow('name one model');
    expect(() => parseTrainOptions(['nothing'])).toThrow('choose one of');
    expect(() => parseTrainOptions(['moons', '--steps', '0'])).toThrow('--steps 0');
    expect(() => parseTrainOptions(['moons', '--backend', 'cuda'])).toThrow('--backend cuda');
  });

  it('refuses a checkpoint of another network', () => {
    const bytes = serialiseCheckpoint({ ...options, step: 0, seconds: 0 }, fresh());
    expect(() => parseCheckpoint(bytes, 99, 'a file')).toThrow('the network has changed');
  });
});
