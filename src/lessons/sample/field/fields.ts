/** The field of a denoiser: which arrows, whose, over what, and who follows them. */

import { arrowKinds } from '../../../core/field.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { choice, keys } from '../../../state/fields.ts';
import { placesField } from '../../common/bench/fields/places.ts';

/** Particles that can still be told apart. */
export const MOST_PARTICLES = 12;

const particles = placesField(
  'Particles',
  MOST_PARTICLES,
  '1.6,1.5_-1.5,1.2_0.1,-1.7_-0.6,-0.3_1.9,-0.7_-2,-1.1',
);
/** Of a settled text: the same array for the same text. */
export const particlesOf = particles.of;

export const fields = {
  arrows: choice('Arrows', [...keys(arrowKinds), 'none'], 'velocity'),
  answers: choice('Predicted by', ['exact', 'network', 'difference'], 'exact'),
  density: choice('Density', ['heat', 'contours', 'none'], 'heat'),
  particles,
};

export const defaults: Partial<Experiment> = { data: 'moons', t: 0.4 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
