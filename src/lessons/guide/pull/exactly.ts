/** The exact answers of points with classes: with a wish, and without. */
import { guided, weighted } from '../../../core/guidance.ts';
import type { Ideal } from '../../../core/ideal.ts';
import type { Level } from '../../../core/types.ts';
import type { Heat } from '../../../modalities/plane.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { shareOf } from '../../../state/seeing.ts';
import { type DataSet, openedSource } from '../../../state/sources.ts';
import { Recent } from '../../common/bench/recent.ts';
import { exactOfClass, exactOfSource } from '../../common/exact.ts';
import { lattice } from '../../common/lattice.ts';

/** E[x0 | x] of all data, and of a class; and how likely the class is. */
export interface Exact {
  readonly all: Ideal;
  readonly one: Ideal;
  /** Share of the data that is of the class. */
  readonly share: number;
  /** How many Gaussians all data are. */
  readonly gaussians: number;
}

/** placed: the points of one's own, if not those of now. */
type Asking = Pick<Experiment, 'data' | 'class'> & Partial<Pick<Experiment, 'placed'>>;

/** null for data without classes, where nothing is asked for or no point is of it, and before they are open. */
export function exactOf({ data, class: label, placed }: Asking): Exact | null {
  const opened = openedSource(data, placed);
  if (opened.kind !== 'ready' || label === null) return null;
  const [all, one] = [exactOfSource(opened.source), exactOfClass(opened.source, label)];
  if (!all || !one) return null;
  const { mixture = [] } = opened.source;
  return {
    all: all.ideal,
    one: one.ideal,
    share: shareOf(opened.source, label),
    gaussians: mixture.length,
  };
}

/** Whether they are points of classes, so that one can be asked for. */
export const isClassed = ({ kind, classes }: DataSet): boolean => kind.planar && classes !== undefined;

/** The most rows of the ground's cells, and how much wider than high the plane can be. */
const ROWS = 56;
const WIDE = 1.4;
/** Cells times Gaussians that are a moment's work: many points of one's own have larger cells. */
const WORK = 700_000;

function cellsFor(gaussians: number): { readonly rows: number; readonly across: number } {
  const rows = Math.min(ROWS, Math.floor(Math.sqrt(WORK / (WIDE * gaussians))));
  return { rows, across: 2 * Math.round((WIDE * rows) / 2) };
}

/** The ground: how dense the noised class is, or how likely it is at each place. */
export type Ground = 'class' | 'classifier';

/**
 * p_t(x | c), or p_t(c | x) = P(c)·p_t(x | c)/p_t(x): the exact classifier, whose gradient of the logarithm is what guidance adds
 * (core/guidance.test.ts).
 */
export function groundAt({ all, one, share, gaussians }: Exact, ground: Ground, level: Level): Heat {
  const { rows, across } = cellsFor(gaussians);
  const cells = lattice(rows, across);
  const own = one.logDensity(cells, level);
  const whole = ground === 'classifier' ? all.logDensity(cells, level) : null;
  const values = own.map((value, i) => Math.exp(whole ? value + Math.log(share) - (whole[i] ?? 0) : value));
  return { size: rows, across, values };
}

const grounds = new Recent<Heat>(40);

/** The same as it was found before, where the cursor goes back and forth. key: of data, class and level. */
export function groundOf(key: string, exact: Exact, ground: Ground, level: Level): Heat {
  const found = grounds.get(`${key} ${ground}`) ?? groundAt(exact, ground, level);
  grounds.put(`${key} ${ground}`, found);
  return found;
}

/** What is expected at each place: without the wish, with it, and guided. x: [count, 2]. */
export interface Answers {
  readonly free: Float64Array;
  readonly asked: Float64Array;
  readonly guided: Float64Array;
}

export function exactAnswers({ all, one }: Exact, x: Float64Array, level: Level, w: number): Answers {
  return {
    free: all.denoise(x, level),
    asked: one.denoise(x, level),
    guided: weighted(guided(all, one, w)).denoise(x, level),
  };
}

/** The same of answers that there are. */
export function guidedAnswers(free: ArrayLike<number>, asked: ArrayLike<number>, w: number): Answers {
  const [from, to] = [Float64Array.from(free), Float64Array.from(asked)];
  return {
    free: from,
    asked: to,
    guided: from.map((value, i) => value + w * ((to[i] ?? Number.NaN) - value)),
  };
}
