import { type Learner, learn, learningRate } from '../../src/nets/optimiser.ts';
import type { TrainOptions } from './options.ts';
import { startTeam } from './team.ts';

/**
 * Trains the learner in place from its step to the last, and yields the loss of each step. Whoever drives it saves,
 * shows and stops. The same options and learner give the same weights, wherever it was cut off in between.
 */
export async function* training(options: TrainOptions, learner: Learner): AsyncGenerator<number> {
  const team = startTeam(options, learner.weights.length);
  try {
    while (learner.step < options.steps) {
      const { step } = learner;
      const loss = await team.step(learner.weights, step);
      learn(learner, team.gradient, learningRate(step, options.steps, options.rate));
      yield loss;
    }
  } finally {
    await team.stop();
  }
}
