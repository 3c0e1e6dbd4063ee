/** What more than one bench has. */
import type { Experiment } from '../../state/experiment.ts';
import { flag } from '../../state/fields.ts';

export const fields = {
  /** Whether runs are shown as how far each is from the one that it is compared with. */
  difference: flag('Difference from column 1', false),
};

export const defaults: Partial<Experiment> = { data: 'dinosaur', t: 0 };

type Own = typeof fields;

declare module '../../state/experiment.ts' {
  interface Fields extends Own {}
}
