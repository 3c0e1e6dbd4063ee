import { describe, expect, it } from 'vitest';
import { modelSpec } from '../../src/nets/models.ts';
import { initialise } from '../../src/nets/params.ts';
import { parseCheckpoint, serialiseCheckpoint } from '../../src/training/checkpoint.ts';
import { training } from '../../src/training/loop.ts';
import { type Learner, newLearner } from '../../src/training/optimiser.ts';
import { parseTrainOptions } from './options.ts';
import { isKept } from './snapshots.ts';
import { startTeam } from './team.ts';

const options = parseTrainOptions(['moons', '--steps', '6', '--batch', '16', '--processes', '2']);
const fresh = () => newLearner(initialise(modelSpec('moons').network().params, options.seed));

async function run(learner: Learner, steps: number): Promise<number[]> {
  const team = startTeam(options, learner.weights.length);
  const losses: number[] = [];
  for await (const loss of training(options, learner, team)) {
    losses.push(loss);
    if (losses.length === steps) break;
  }
  await team.stop();
  return losses;
}

it('a training by two threads that is cut off and resumed ends at the same weights as one that is not', async () => {
  const whole = fresh();
  const losses = await run(whole, 6);
  const first = fresh();
  const before = await run(first, 3);
  const bytes = serialiseCheckpoint({ ...options, step: first.step, seconds: 0 }, first);
  const { learner } = parseCheckpoint(bytes, first.weights.length, 'a file');
  const after = await run(learner, 3);
  expect([...before, ...after]).toEqual(losses);
  expect(learner).toEqual(whole);
});

describe('the options of a training', () => {
  it('that make no sense are refused, with the usage', () => {
    expect(() => parseTrainOptions([])).toThrow('name one model');
    expect(() => parseTrainOptions(['nothing'])).toThrow('choose one of');
    expect(() => parseTrainOptions(['moons', '--steps', '0'])).toThrow('--steps 0');
    expect(() => parseTrainOptions(['moons', '--backend', 'cuda'])).toThrow('--backend cuda');
  });

  it('that share a batch unevenly are refused', async () => {
    const uneven = parseTrainOptions(['moons', '--batch', '15', '--processes', '2']);
    const team = startTeam(uneven, fresh().weights.length);
    await expect(team.at(fresh())).rejects.toThrow('does not divide by 2 processes');
    await team.stop();
  });
});

it('a generator keeps its weights after few steps, more, and many; nothing else does', () => {
  const kept = (model: string, steps: number) =>
    Array.from({ length: steps }, (_, i) => i + 1).filter((step) => isKept(model, step, steps));
  expect(kept('fashion-gan', 1000)).toEqual([16, 63, 250]);
  expect(kept('fashion-gan', 2)).toEqual([1]);
  expect(kept('fashion', 1000)).toEqual([]);
});
