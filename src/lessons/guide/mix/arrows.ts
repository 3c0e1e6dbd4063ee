/** What leads where, at the cursor's level: each wish by itself, and all of them together. */
import type { Level } from '../../../core/types.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { whichData } from '../../../state/sources.ts';
import type { Watch } from '../../../ui/frame.ts';
import { arrowsOf } from '../../common/arrows.ts';
import { Asker, keepAsking } from '../../common/bench/asker.ts';
import { levelOf } from '../../common/bench/level.ts';
import { lattice } from '../../common/lattice.ts';
import { networkOf } from '../../common/pupil/live.ts';
import { exactFields, type Fields, fieldsOf } from './exactly.ts';
import { MOST } from './fields/wishes.ts';
import { mixPlaceOf } from './fields.ts';
import { asRun, sourceIn, wishesIn } from './runs.ts';

/** Arrows in a column of the plane, and in a row. */
export const ROWS = 11;
const places = lattice(ROWS);
/** Number of the place whose arrows are shown large, behind all others. */
export const LARGE = places.length / 2;

type Placed = Pick<Experiment, 'mixPlace'>;

/** Where arrows stand, the large ones last: [count, 2]. */
const placesOf = ({ mixPlace }: Placed): Float64Array => Float64Array.of(...places, ...mixPlaceOf(mixPlace));

/** Whether arrows are asked for, and data have any. */
export const asksForArrows = (page: Experiment): boolean => page.mixArrows && datasetOf(page).kind.planar;

/**
 * Noise from which on arrows are shown: with less, most places lie where no noised data are, and what the network says there
 * it has not learnt (claims.guidance.test.ts).
 */
export const LEAST_NOISE = 0.3;

/** Whether arrows are to be seen. */
export const showsArrows = (page: Experiment): boolean =>
  asksForArrows(page) && levelOf(page).sigma >= LEAST_NOISE;

/** What all answers of a moment have in common. */
function momentOf(page: Experiment): string {
  const { alpha, sigma } = levelOf(page);
  return [whichData(page), alpha, sigma, page.mixPlace].join(' ');
}

/** class: null: nothing is asked for. */
const keyOf = (page: Experiment, label: number | null): string => `${momentOf(page)} asked ${label}`;

/** which: the wish that is asked, or what is expected without one. */
const askerOf = (which: number | null) =>
  new Asker(
    () => {
      const page = experiment.getState();
      const wish = which === null ? null : wishesIn(page)[which];
      if (!showsArrows(page) || wish === undefined || !sourceIn(page)) return null;
      const model = networkOf(asRun(page));
      if (!model) return null;
      const label = wish?.label ?? null;
      const x = Float32Array.from(placesOf(page));
      return { key: `${keyOf(page, label)} ${model}`, model, x, level: levelOf(page), class: label };
    },
    `mix ${which ?? 'free'}`,
  );

const free = askerOf(null);
const asked = Array.from({ length: MOST }, (_, i) => askerOf(i));
const askers = [free, ...asked];
export const watchArrows: Watch = (listener) => {
  const stops = askers.map((one) => one.subscribe(listener));
  return () => {
    for (const stop of stops) stop();
  };
};

export const arrowTrouble = (): string | null =>
  askers.reduce<string | null>((found, one) => found ?? one.trouble, null);
export const askAgain = (): void => {
  for (const one of askers) one.again();
};

/** Follows the page's settings until it is told to stop. */
export const followArrows = (): (() => void) => keepAsking(...askers);

/** Arrows, and where they stand: [count, 2], the large ones last. */
export interface Arrows extends Fields {
  readonly x: Float64Array;
}

/** As arrows that a sampler follows, from noise to data. */
function asArrows(
  page: Experiment,
  { free, each }: Pick<Fields, 'free' | 'each'>,
  x: Float64Array,
  level: Level,
): Arrows {
  const arrow = (denoised: Float64Array) => arrowsOf('velocity', scheduleOf(page), level, x, denoised);
  return { x, ...fieldsOf(arrow(free), each.map(arrow), wishesIn(page)) };
}

interface Kept {
  readonly key: string;
  readonly arrows: Arrows | null;
}
let exactly: Kept | null = null;

function exactNow(page: Experiment): Arrows | null {
  const key = `${momentOf(page)} ${page.mixWishes}`;
  if (exactly?.key === key) return exactly.arrows;
  const source = sourceIn(page);
  const [x, level] = [placesOf(page), levelOf(page)];
  const found = source && exactFields(source, wishesIn(page), x, level);
  const arrows = found && asArrows(page, found, x, level);
  // What is not open yet is looked for again.
  if (source) exactly = { key, arrows };
  return arrows;
}

/** The network's latest; null unless all of them are answers of one moment. */
function networkNow(page: Experiment): Arrows | null {
  const wishes = wishesIn(page);
  const latest = [free, ...asked.slice(0, wishes.length)].map((one) => one.latest);
  const [first] = latest;
  const labels = [null, ...wishes.map(({ label }) => label)];
  const [moment] = first?.key.split(' asked ') ?? [];
  if (!first || !moment?.startsWith(`${whichData(page)} `)) return null;
  const agree = latest.every((one, i) => one?.key.startsWith(`${moment} asked ${labels[i]} `));
  if (!agree) return null;
  const [without, ...each] = latest.map((one) => Float64Array.from(one?.denoised ?? []));
  const x = placesOf({ mixPlace: moment.split(' ').at(-1) ?? '' });
  return without ? asArrows(page, { free: without, each }, x, first.level) : null;
}

/** null while the network's are on their way for the first time, and where there are none. */
export function arrowsNow(by: 'network' | 'exact'): Arrows | null {
  const page = experiment.getState();
  if (!showsArrows(page)) return null;
  return by === 'exact' ? exactNow(page) : networkNow(page);
}
