/** What the page says of marks. */
import type { DataSet } from '../../../state/sources.ts';
import { callsText } from '../../common/bench/calls.ts';
import { tallyText } from '../../common/bench/figure.ts';
import { labelOf } from './fields/marks.ts';
import type { Point } from './quality.ts';

/** “DPM-Solver++(2M), 10 calls: 0.0412 ± 0.003, 3 seeds” */
export function pointText({ mark, calls, tally }: Point): string {
  return `${labelOf(mark.sampler)}, ${callsText(calls)}: ${tally ? tallyText(tally) : 'not measured yet'}`;
}

/** What lies upwards. */
export const distanceName = ({ kind: { metric, features } }: DataSet): string =>
  features ? `${metric.name} of features` : metric.name;
