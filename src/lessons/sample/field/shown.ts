/** What the plane shows, and what tells that of some settings from that of others. */
import type { Level } from '../../../core/types.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { levelOf } from '../../common/bench/level.ts';
import { subjectOf } from '../../common/subject.ts';
import type { Survey } from './survey.ts';

export interface Exactly extends Survey {
  readonly key: string;
  readonly level: Level;
}
export interface Arrowed {
  readonly key: string;
  readonly level: Level;
  readonly answers: Experiment['answers'];
  /** At `places`. */
  readonly arrow: Float64Array;
  readonly longest: number;
  /** Mean square of a difference: where data come by, and over the plane. null for what is none. */
  readonly difference: { readonly weighted: number; readonly plain: number } | null;
}

export const keyOf = (spec: Experiment) => {
  const { alpha, sigma } = levelOf(spec);
  return `${subjectOf(spec)} ${alpha} ${sigma}`;
};
export const waysKey = (spec: Experiment) => {
  const { schedule, curve, seed, particles } = spec;
  return [subjectOf(spec), schedule, schedule === 'drawn' ? curve : '', seed, particles].join(' ');
};

export const sourceWords = {
  exact: 'the exact denoiser',
  network: 'the network',
  difference: 'network minus exact',
} as const;
