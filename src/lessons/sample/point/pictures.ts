/** Which pictures x_t, or a region of it, may have come from. */

import { add, combine, sizeOf } from '../../../core/arrays.ts';
import { FiniteSet } from '../../../core/ideal.ts';
import { jump } from '../../../core/process.ts';
import { streams } from '../../../core/random.ts';
import type { Level } from '../../../core/types.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { drawData, openedSource } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';
import { Asker } from '../../common/bench/asker.ts';
import { levelOf } from '../../common/bench/level.ts';
import { networkOf } from '../../common/pupil/live.ts';
import { subjectOf } from '../../common/subject.ts';
import { isPoints, memoised } from './point.ts';
import { along, dimensionsOf, heaviest, type Posterior, posteriorAt } from './posterior.ts';
import { regionOf, valuesOf } from './region.ts';
import { Worked } from './worked.ts';

/** Pictures that the page holds; x_t is one of them with noise. */
export const HELD = 64;
/** Those that are shown. */
export const SHOWN = 8;

const dimensionOf = (spec: Experiment) => sizeOf(datasetOf(spec).event);

/** [HELD, ...event], or null before they are there. */
export const heldNow = memoised(
  (spec) => {
    const opened = openedSource(spec.data);
    return opened.kind === 'ready' && !isPoints(spec) ? drawData(opened.source, HELD).x : null;
  },
  ({ data }) => `${data} ${openedSource(data).kind}`,
);

const pictureKey = ({ data, picture, seed }: Experiment) =>
  `${data} ${openedSource(data).kind} ${picture} ${seed}`;
const noisyKey = (spec: Experiment) => {
  const { alpha, sigma } = levelOf(spec);
  return `${pictureKey(spec)} ${alpha} ${sigma}`;
};

/** The chosen picture and its noise. */
const partsNow = memoised((spec) => {
  const held = heldNow();
  if (!held) return null;
  const dimension = dimensionOf(spec);
  const x0 = held.slice((spec.picture - 1) * dimension, spec.picture * dimension);
  const { kind, event } = datasetOf(spec);
  return { x0, epsilon: kind.noise(spec.seed, streams.forward, 0, new Float32Array(dimension), event) };
}, pictureKey);

/** x_t: [...event]. */
export const noisyNow = memoised((spec) => {
  const parts = partsNow();
  return parts && jump(combine, parts.x0, parts.epsilon, levelOf(spec));
}, noisyKey);

/** The values that are asked about. */
function whichOf(spec: Experiment): number[] {
  const { event } = datasetOf(spec);
  const region = regionOf(spec.region, event);
  return region ? valuesOf(region, event) : Array.from({ length: dimensionOf(spec) }, (_, i) => i);
}

/** The candidates, of which only the region counts. */
const setNow = memoised(
  (spec) => {
    const held = heldNow();
    const which = whichOf(spec);
    return held && { which, set: new FiniteSet(dimensionsOf(held, dimensionOf(spec), which), which.length) };
  },
  (spec) => `${spec.data} ${openedSource(spec.data).kind} ${spec.region}`,
);

export interface PictureAnswer extends Posterior {
  readonly level: Level;
  /** Candidates, heaviest first. */
  readonly order: readonly number[];
  /** The whole pictures' mean with the region's weights, [...event]. */
  readonly picture: Float32Array;
}

export const pictureAnswerNow = memoised(
  (spec): PictureAnswer | null => {
    const [candidates, noisy, held] = [setNow(), noisyNow(), heldNow()];
    if (!candidates || !noisy || !held) return null;
    const level = levelOf(spec);
    const found = posteriorAt(candidates.set, dimensionsOf(noisy, noisy.length, candidates.which), level);
    const picture = new Float32Array(noisy.length);
    found.weights.forEach((weight, k) => {
      const from = k * picture.length;
      if (weight > 1e-9) add(picture, weight, held.subarray(from, from + picture.length));
    });
    return { ...found, level, order: heaviest(found.weights, SHOWN), picture };
  },
  (spec) => `${noisyKey(spec)} ${spec.region}`,
);

/** [t, effective candidates]: the same picture with the same noise, at each level. */
export const pictureCollapsing = new Worked(
  () => {
    const [candidates, parts] = [setNow(), partsNow()];
    if (!candidates || !parts) return null;
    const { set, which } = candidates;
    return along(set, TIMES, scheduleOf(experiment.getState()), (level) =>
      dimensionsOf(jump(combine, parts.x0, parts.epsilon, level), parts.x0.length, which),
    );
  },
  (spec) =>
    `${pictureKey(spec)} ${spec.region} ${spec.schedule} ${spec.schedule === 'drawn' ? spec.curve : ''}`,
);

const TIMES = 60;

export const pictureNetwork = new Asker(() => {
  const spec = experiment.getState();
  const model = networkOf(spec);
  const x = noisyNow();
  // Where it works in a latent it knows nothing of noisy pixels.
  return model && x && !isPoints(spec) && !spaceOf(spec).latentOf
    ? { key: noisyKey(spec), model, x, level: levelOf(spec) }
    : null;
}, 'point, pictures');

/** The last answer for this data, with whether it is that of the moment. */
export function learnedPictureNow(): Float32Array | null {
  const { latest: answer } = pictureNetwork;
  const spec = experiment.getState();
  return answer?.key.startsWith(`${subjectOf(spec)} `) ? answer.denoised : null;
}
