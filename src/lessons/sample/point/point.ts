/** What is known about x_t at the cursor's level, worked out when it is looked at: 1,000 candidates are a moment's work. */
import { FiniteSet } from '../../../core/ideal.ts';
import type { Level } from '../../../core/types.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { drawData, openedSource, whichData } from '../../../state/sources.ts';
import { Asker } from '../../common/bench/asker.ts';
import { levelOf } from '../../common/bench/level.ts';
import { exactOf } from '../../common/exact.ts';
import { networkOf } from '../../common/pupil/live.ts';
import { subjectOf } from '../../common/subject.ts';
import { pointOf } from './fields.ts';
import { collapse, type Posterior, posteriorAt } from './posterior.ts';
import { Worked } from './worked.ts';

/** Data that x_t may have come from. */
export const CANDIDATES = 1000;

/** Keeps the last result for the same key. */
export function memoised<T>(make: (spec: Experiment) => T, keyOf: (spec: Experiment) => string): () => T {
  let known: { readonly key: string; readonly value: T } | null = null;
  return () => {
    const spec = experiment.getState();
    const key = keyOf(spec);
    if (known?.key !== key) known = { key, value: make(spec) };
    return known.value;
  };
}

const levelKey = (spec: Experiment) => {
  const { alpha, sigma } = levelOf(spec);
  return `${subjectOf(spec)} ${spec.point} ${alpha} ${sigma}`;
};

export const isPoints = (spec: Experiment): boolean => datasetOf(spec).kind.planar;
export const xNow = (): Float64Array => Float64Array.from(pointOf(experiment.getState().point));

/** null for what are no points. */
export const candidatesNow = memoised((spec) => {
  const opened = openedSource(spec.data);
  if (opened.kind !== 'ready' || !isPoints(spec)) return null;
  return new FiniteSet(drawData(opened.source, CANDIDATES).x, 2);
}, whichData);

export interface PointAnswer extends Posterior {
  readonly level: Level;
  readonly x: Float64Array;
  /** E[x0 | x] of the distribution that the candidates were drawn from, [2]. */
  readonly exact: Float64Array;
}

export const pointAnswerNow = memoised((spec): PointAnswer | null => {
  const [set, exact] = [candidatesNow(), exactOf(spec.data)];
  if (!set || !exact) return null;
  const [level, x] = [levelOf(spec), xNow()];
  return { ...posteriorAt(set, x, level), level, x, exact: exact.ideal.denoise(x, level) };
}, levelKey);

export const collapsing = new Worked(
  () => {
    const [set, spec] = [candidatesNow(), experiment.getState()];
    return set && collapse(set, xNow(), levelOf(spec), scheduleOf(spec));
  },
  (spec) => {
    const { alpha, sigma } = levelOf(spec);
    const curve = spec.schedule === 'drawn' ? spec.curve : '';
    const { kind } = openedSource(spec.data);
    return [
      whichData(spec),
      kind,
      spec.point,
      spec.schedule,
      curve,
      Math.hypot(alpha, sigma).toFixed(9),
    ].join(' ');
  },
);

export const pointNetwork = new Asker(() => {
  const spec = experiment.getState();
  const model = networkOf(spec);
  if (!model || !isPoints(spec)) return null;
  return { key: levelKey(spec), model, x: Float32Array.from(xNow()), level: levelOf(spec) };
}, 'point');

/** The network's x̂0 for this x_t; null until it has answered for it. */
export function learnedNow(): Float32Array | null {
  const { latest } = pointNetwork;
  return latest?.key === levelKey(experiment.getState()) ? latest.denoised : null;
}
