import { predictions } from '../../core/process.ts';
import type { DataSet } from '../../data/types.ts';
import type { Experiment } from '../../state/experiment.ts';
import { choice, integer, passing, real } from '../../state/fields.ts';

type Missing = 'nothing' | 'level' | 'levels' | 'scale';

export const fields = {
  learns: choice('Network predicts', ['v', 'epsilon', 'x0', 'velocity'], 'v'),
  weighting: choice('Loss weighting', ['uniform', 'minSnr', 'edm'], 'uniform'),
  width: choice('Width', ['16', '32', '64', '96', '128'], '64'),
  blocks: integer('Blocks', 1, 6, 3),
  batch: choice('Batch', ['64', '128', '256', '512', '1024'], '256'),
  rate: real('Learning rate', 0.0001, 0.1, 0.002, 4),
  averaging: choice('Averaging', ['latest', 'short', 'usual', 'long'], 'usual'),
  examples: choice('Training examples', ['1', '3', '10', '30', '100', '300', '1000', 'all'], 'all'),
  missing: {
    ...choice('Break it', ['nothing', 'level', 'levels', 'scale'], 'nothing'),
    needs: ['data'],
    // A picture's range is what it is.
    settle: (value: Missing, { kind, label }: DataSet) =>
      kind.planar || value !== 'scale'
        ? { value, mended: [] }
        : { value: 'nothing' as const, mended: [`${label} are always normalised`] },
  },
  contest: integer('Steps of both', 0, 400, 120),
  penalty: choice('Penalty', ['none', 'r1'], 'none'),
  looks: choice('Show', ['both', 'samples', 'arrows'], 'both'),
  beneath: choice('Compare with', ['nearest', 'exact'], 'nearest'),
  trial: integer('Initial weights', 0, 9999, 0),
  against: choice('Rival', ['alone', 'gan'], 'alone'),
  /** Of the GANs of a duel. */
  rivalRate: real('GANs’ learning rate', 0.0001, 0.1, 0.003, 4),
  gamma: real('Penalty’s γ', 0, 10, 0.3, 2),
  turns: integer('Discriminator’s steps', 1, 10, 1),
  momentum: real('GANs’ momentum β₁', 0, 0.99, 0, 2),
  /** How far the network has come that other lessons ask of data which no file's network knows. */
  taught: passing(integer('Training step', 1, 1_000_000, 1000)),
};

export const defaults: Partial<Experiment> = { data: 'moons', t: 0, guidance: 1 };

/** As the page calls what a network may predict. */
export const nameOf = (learns: Experiment['learns']): string =>
  learns === 'v' ? 'v' : predictions[learns].label;

type Own = typeof fields;

declare module '../../state/experiment.ts' {
  interface Fields extends Own {}
}
