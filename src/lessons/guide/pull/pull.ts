/** What the plane shows at the cursor: the ground, and the answers at each place. */

import type { Level } from '../../../core/types.ts';
import { type Experiment, experiment } from '../../../state/experiment.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { whichData } from '../../../state/sources.ts';
import type { Watch } from '../../../ui/frame.ts';
import { arrowsOf } from '../../common/arrows.ts';
import { Asker, keepAsking } from '../../common/bench/asker.ts';
import { levelOf } from '../../common/bench/level.ts';
import { lattice } from '../../common/lattice.ts';
import { networkOf } from '../../common/pupil/live.ts';
import { type Answers, type Exact, exactAnswers, exactOf, guidedAnswers } from './exactly.ts';
import { pullPlaceOf } from './fields.ts';

/** Arrows in a column of the plane, and in a row. */
export const ROWS = 14;
const places = lattice(ROWS, 20);
/** Number of the place whose arrows are shown large, behind all others. */
export const LARGE = places.length / 2;

/** Where arrows stand, the large ones last: [count, 2]. */
export const placesOf = (spec: Pick<Experiment, 'pullPlace'>): Float64Array =>
  Float64Array.of(...places, ...pullPlaceOf(spec.pullPlace));

export const keyOf = (spec: Experiment): string => {
  const { alpha, sigma } = levelOf(spec);
  return [whichData(spec), spec.class, alpha, sigma].join(' ');
};

const askerOf = (asked: boolean) =>
  new Asker(() => {
    const spec = experiment.getState();
    const model = networkOf(spec);
    if (spec.pulledBy !== 'network' || !model || !exactOf(spec)) return null;
    return {
      key: `${keyOf(spec)} ${model} ${spec.pullPlace}`,
      model,
      x: Float32Array.from(placesOf(spec)),
      level: levelOf(spec),
      class: asked ? spec.class : null,
    };
  }, `pull ${asked}`);

const askers = [askerOf(false), askerOf(true)] as const;
export const watchAnswers: readonly Watch[] = askers.map(({ subscribe }) => subscribe);

export const isLate = (): boolean => askers.some((one) => one.isLate());
export const troubleNow = (): string | null => askers[0].trouble ?? askers[1].trouble;
export const askAgain = (): void => {
  for (const one of askers) one.again();
};

/** Follows the page's settings until it is told to stop. */
export const follow = (): (() => void) => keepAsking(...askers);

/** Answers, and where and at which level they were asked for. */
export interface Asked {
  readonly answers: Answers;
  /** [count, 2], the large arrows' place last. */
  readonly x: Float64Array;
  readonly level: Level;
}

let last: { readonly key: string; readonly asked: Asked } | null = null;

function exactNow(spec: Experiment, exact: Exact): Asked {
  const key = `${keyOf(spec)} ${spec.pullPlace} ${spec.guidance}`;
  if (last?.key === key) return last.asked;
  const [x, level] = [placesOf(spec), levelOf(spec)];
  last = { key, asked: { answers: exactAnswers(exact, x, level, spec.guidance), x, level } };
  return last.asked;
}

/** The network's latest; those of the place before stand until those of now have come. */
function networkNow(spec: Experiment): Asked | null {
  const [free, asked] = askers.map(({ latest }) => latest);
  // Answers to different questions are never mixed.
  if (!free || free.key !== asked?.key || !free.key.startsWith(`${whichData(spec)} ${spec.class} `))
    return null;
  const x = placesOf({ pullPlace: free.key.split(' ').at(-1) ?? '' });
  return { answers: guidedAnswers(free.denoised, asked.denoised, spec.guidance), x, level: free.level };
}

/** null while the network's are on their way for the first time, and where nothing is asked for. */
export function answersNow(): Asked | null {
  const spec = experiment.getState();
  const exact = exactOf(spec);
  if (!exact) return null;
  return spec.pulledBy === 'network' ? networkNow(spec) : exactNow(spec, exact);
}

/** As arrows that a sampler follows, from noise to data. */
export function arrowsNow(): (Answers & Pick<Asked, 'x'>) | null {
  const found = answersNow();
  if (!found) return null;
  const { answers, x, level } = found;
  const schedule = scheduleOf(experiment.getState());
  const arrow = (denoised: Float64Array) => arrowsOf('velocity', schedule, level, x, denoised);
  return { x, free: arrow(answers.free), asked: arrow(answers.asked), guided: arrow(answers.guided) };
}
