import { flag } from '../../state/fields.ts';

export const fields = {
  /** Whether a new run starts from the same noise as the last. */
  locked: flag('Keep the seed', true),
};

type Own = typeof fields;

declare module '../../state/experiment.ts' {
  interface Fields extends Own {}
}
