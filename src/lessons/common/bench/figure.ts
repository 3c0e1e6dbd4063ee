/** What is measured, in words. */
import type { Tally } from '../../../core/tally.ts';

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
