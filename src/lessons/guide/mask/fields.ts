import type { Experiment } from '../../../state/experiment.ts';
import { integer, real } from '../../../state/fields.ts';
import { MOST_OURS } from '../../common/bench/fields/ours.ts';
import { maskField } from './fields/mask.ts';

export const fields = {
  /** The number of the picture that is painted over. */
  masked: integer('Picture', 1, MOST_OURS, 2),
  mask: maskField,
  /** How often each step is taken. */
  again: integer('Steps taken again', 1, 10, 1),
  /** The time t₀ at which the run begins, with as much of the picture as is left there; 1: with nothing of it. */
  maskedFrom: real('Strength', 0.1, 1, 1, 2),
};

/** The right half of a portrait: both halves are mostly alike, so that a seam is seen at once. */
export const defaults: Partial<Experiment> = {
  data: 'portraits',
  mask: '00ff'.repeat(16),
  again: 4,
  prompt: 'a smiling person',
  guidance: 2,
  steps: 20,
  count: 4,
  t: 0,
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
