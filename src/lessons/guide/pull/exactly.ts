/** The exact answers of points with classes: with a wish, and without. */
import { needed } from '../../../core/at.ts';
import { guided, weighted } from '../../../core/guidance.ts';
import type { Ideal } from '../../../core/ideal.ts';
import type { Level } from '../../../core/types.ts';
import type { Heat } from '../../../modalities/plane.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { openedSource, type Source } from '../../../state/sources.ts';
import { Recent } from '../../common/bench/recent.ts';
import { exactOfSource } from '../../common/exact.ts';
import { lattice } from '../../common/lattice.ts';

/** E[x0 | x] of all data, and of a class; and how likely the class is. */
export interface Exact {
  readonly all: Ideal;
  readonly one: Ideal;
  /** Share of the data that is of the class. */
  readonly share: number;
}

const known = new WeakMap<Source, Map<number, Exact>>();

/** null for data without classes, where nothing is asked for, and before they are open. */
export function exactOf({ data, class: label }: Pick<Experiment, 'data' | 'class'>): Exact | null {
  const opened = openedSource(data);
  if (opened.kind !== 'ready' || label === null || !opened.source.conditional) return null;
  const { source } = opened;
  const classes = known.get(source) ?? new Map<number, Exact>();
  known.set(source, classes);
  const found = classes.get(label);
  if (found) return found;
  const own = opened.source.conditional(label);
  const ideal = (of: Source) => needed(exactOfSource(of), 'The exact denoiser').ideal;
  const size = (of: Source) => needed(of.mixture, 'The data as Gaussians').length;
  const made = { all: ideal(source), one: ideal(own), share: size(own) / size(source) };
  classes.set(label, made);
  return made;
}

/** Whether points are of classes, so that one can be asked for. */
export const isClassed = (spec: Pick<Experiment, 'data'>): boolean => {
  const { kind, classes, told } = datasetOf(spec as Experiment);
  return kind.planar && classes !== undefined && told !== undefined;
};

/** Rows of the ground's cells, and how much wider than high the plane can be. */
const ROWS = 56;
const WIDE = 1.4;
const ACROSS = 2 * Math.round((WIDE * ROWS) / 2);
const cells = lattice(ROWS, ACROSS);

/** The ground: how dense the noised class is, or how likely it is at each place. */
export type Ground = 'class' | 'classifier';

/**
 * p_t(x | c), or p_t(c | x) = P(c)·p_t(x | c)/p_t(x): the exact classifier, whose gradient of the logarithm is what guidance adds
 * (core/guidance.test.ts).
 */
export function groundAt({ all, one, share }: Exact, ground: Ground, level: Level): Heat {
  const own = one.logDensity(cells, level);
  const whole = ground === 'classifier' ? all.logDensity(cells, level) : null;
  const values = own.map((value, i) => Math.exp(whole ? value + Math.log(share) - (whole[i] ?? 0) : value));
  return { size: ROWS, across: ACROSS, values };
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
