import { choice, flag, integer, passing } from '../../../state/fields.ts';

export const fields = {
  /** To noise and back with one sample, or from one seed to another. */
  trip: choice('Show', ['there', 'between'], 'there'),
  /** Which of the data is sent to noise and back. */
  draw: integer('Sample', 0, 2 ** 32 - 1, 0),
  refine: integer('Extra corrections a step', 0, 6, 0),
  /** Whether a sample sets out with the noise that the first level has, or as it is. */
  firstNoise: flag('First noise', false),
  otherSeed: integer('Second seed', 0, 2 ** 32 - 1, 1),
  /** Eighths of the way from the seed to the second one. */
  share: passing(integer('Share', 0, 8, 4)),
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
