/** What the page says of references. */
import { at } from '../../../core/at.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { distanceText } from '../figures.ts';
import { referenceOf } from './fields/picture.ts';
import { apartIn, strengths } from './made.ts';

/** “number 3 of Pixel portraits” */
export function referenceText(): string {
  const page = experiment.getState();
  const reference = referenceOf(page.reference);
  return typeof reference === 'number'
    ? `number ${reference} of ${datasetOf(page).label}`
    : 'your own picture';
}

/** “0, the same” */
export function strengthText(strength: number): string {
  if (strength === 0) return '0, the same';
  return strength === 1 ? '1, anything' : strength.toFixed(2);
}

/** “Strength 0.3: distance 0.112 ± 0.004” */
export function comparedText(which: number): string {
  const apart = apartIn(which);
  const name = `Strength ${at(strengths, which)}`;
  return apart ? `${name}: distance ${distanceText(apart)}` : `${name}: still to be computed`;
}
