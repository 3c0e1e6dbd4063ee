/** What the page says of marks. */
import { samplers } from '../../../core/samplers/index.ts';
import type { Tally } from '../../../core/tally.ts';
import type { DataSet } from '../../../state/sources.ts';
import type { Point } from './quality.ts';

/** Three digits that mean something: 0.0412, 3.21, 128. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return 'not finite';
  return (Math.abs(value) >= 100 ? String(Math.round(value)) : value.toPrecision(3)).replace('-', '−');
}

/** “0.0412 ± 0.003, 3 seeds” */
export function tallyText({ mean, error, count }: Tally): string {
  const seeds = count === 1 ? 'one seed' : `${count} seeds`;
  return `${figure(mean)}${error === null ? '' : ` ± ${error.toPrecision(1)}`}, ${seeds}`;
}

export const callsText = (calls: number): string => (calls === 1 ? '1 call' : `${calls} calls`);

/** “DPM-Solver++(2M), 10 calls: 0.0412 ± 0.003, 3 seeds” */
export function pointText({ mark, calls, tally }: Point): string {
  return `${samplers[mark.sampler].label}, ${callsText(calls)}: ${tally ? tallyText(tally) : 'not measured yet'}`;
}

/** What lies upwards. */
export const distanceName = ({ kind: { metric, features } }: DataSet): string =>
  features ? `${metric.name} of features` : metric.name;
