/** What the page says of masks. */
import { experiment } from '../../../state/experiment.ts';
import { maskIn, seamNow } from './made.ts';

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;

/** “seam +0.021 ± 0.004” */
export function seamText(): string {
  const seam = seamNow();
  if (seam === undefined) return '';
  if (seam === null) return 'no border, so no seam';
  return `seam ${signed(seam.mean)}${seam.error === null ? '' : ` ± ${seam.error.toFixed(3)}`}`;
}

/** “96 of 256 pixels are made anew” */
export function maskText(): string {
  const page = experiment.getState();
  const mask = maskIn(page);
  const count = mask.reduce((sum, one) => sum + one, 0);
  if (count === 0) return 'all is kept: paint over a part';
  if (count === mask.length)
    return `all is made anew, ${page.maskedFrom === 1 ? 'as in a plain run' : 'from what is left of it in noise'}`;
  return `${count} of ${mask.length} pixels ${count === 1 ? 'is' : 'are'} made anew`;
}
