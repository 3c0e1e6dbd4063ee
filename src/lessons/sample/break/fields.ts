import { breaks } from '../../../core/breaks.ts';
import { choice, keys } from '../../../state/fields.ts';

export const fields = {
  /** What is done wrongly on purpose beside the intact run; or what is put in the place of all guesses. */
  break: choice('Changed', [...keys(breaks), 'replay'], 'noNoise'),
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
