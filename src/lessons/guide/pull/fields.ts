/** Arrows with and without a wish: whose answers, over what, and at which place they are told apart. */
import type { Experiment } from '../../../state/experiment.ts';
import { choice } from '../../../state/fields.ts';
import { placeField } from '../../common/bench/fields/places.ts';

const place = placeField('Place', '1.1,0.7');
/** The place of a checked text. */
export const pullPlaceOf = place.of;

export const fields = {
  pulledBy: choice('Answers', ['exact', 'network'], 'exact'),
  pullGround: choice('Ground', ['class', 'classifier', 'none'], 'class'),
  /** Where the three arrows are shown large. */
  pullPlace: place,
};

export const defaults: Partial<Experiment> = {
  data: 'moons',
  class: 0,
  guidance: 3,
  steps: 20,
  t: 0.5,
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
