/** Several wishes at once: classes with weights, or two prompts, both at once or one after the other. */
import type { Experiment } from '../../../state/experiment.ts';
import { choice, flag, real } from '../../../state/fields.ts';
import { promptField } from '../../../state/prompt.ts';
import { placeField } from '../../common/bench/fields/places.ts';
import { wishesField } from './fields/wishes.ts';

const place = placeField('Place', '0.6,-0.9');
/** The place of a checked text. */
export const mixPlaceOf = place.of;

export const fields = {
  mixWishes: wishesField,
  mixHow: choice('Two prompts', ['both', 'turn'], 'both'),
  mixOther: { ...promptField('a person with a red hat'), label: 'Other prompt' },
  mixWeight: real('Weight of the first', -4, 8, 2, 2),
  mixOtherWeight: real('Weight of the other', -4, 8, 2, 2),
  /** From this time on, towards data, the other prompt is asked for. */
  mixTurn: real('Changes at', 0, 1, 0.5, 2),
  /** Whether it is shown where each wish leads, and all of them, in the plane. */
  mixArrows: flag('Arrows', true),
  /** Where these arrows are shown large. */
  mixPlace: place,
};

/** A row and a column that no training point was told together. */
export const defaults: Partial<Experiment> = { data: 'grid25', count: 500, steps: 20, t: 0 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
