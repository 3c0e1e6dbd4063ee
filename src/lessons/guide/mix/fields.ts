/** Several wishes at once: classes with weights, or two prompts, both at once or one after the other. */
import type { Experiment } from '../../../state/experiment.ts';
import { choice, real } from '../../../state/fields.ts';
import { promptField } from '../../../state/prompt.ts';
import { wishesField } from './fields/wishes.ts';

export const fields = {
  mixWishes: wishesField,
  mixHow: choice('Two prompts', ['both', 'turn'], 'both'),
  mixOther: { ...promptField('a person with a red hat'), label: 'Other prompt' },
  mixWeight: real('Weight of the first', -4, 8, 2, 2),
  mixOtherWeight: real('Weight of the other', -4, 8, 2, 2),
  /** From this time on, towards data, the other prompt is asked for. */
  mixTurn: real('Changes at', 0, 1, 0.5, 2),
};

/** A row and a column that no training point was told together. */
export const defaults: Partial<Experiment> = { data: 'grid25', count: 500, steps: 20, t: 0 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
