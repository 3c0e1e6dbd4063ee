import type { Experiment } from '../../../state/experiment.ts';
import { choice, integer } from '../../../state/fields.ts';
import { placeField } from '../../common/bench/fields/places.ts';
import { regionField } from './fields/region.ts';

const point = placeField('x_t', '1.3,1.2');
/** The place of a checked text. */
export const pointOf = point.of;

export const fields = {
  /** The one x_t that is asked about. */
  point,
  /** Which picture x_t is. */
  picture: integer('Picture', 1, 64, 4),
  /** The middle of the region that is asked about: its row and column; none: all of it. */
  region: regionField,
  /** What the answer about x_t is drawn as. */
  unit: choice('Arrow', ['epsilon', 'x0', 'v', 'score'], 'score'),
};

export const defaults: Partial<Experiment> = { data: 'moons', t: 0.3 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
