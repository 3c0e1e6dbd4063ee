/** What the page says of marks. */

import type { Figure } from '../figures.ts';
import { ways } from './fields/ways.ts';
import type { Mark } from './measure.ts';

const percent = (value: number) => `${(100 * value).toFixed(Math.abs(value) < 0.995 ? 1 : 0)} %`;

/** “97.8 ± 0.5 %” */
export const figureText = ({ mean, error }: Figure): string =>
  error === null ? percent(mean) : `${(100 * mean).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;

/** “guidance 3, at all levels” */
export const trialText = ({ trial: { way, scale } }: Pick<Mark, 'trial'>): string =>
  `guidance ${scale}, ${ways[way].toLowerCase()}`;

/** “guidance 3, at all levels: as asked 97.8 ± 0.5 %, variety 71.2 ± 1.1 %, of 64 samples” */
export function markText({ trial, figures }: Mark): string {
  const name = trialText({ trial });
  if (!figures) return `${name}: not measured yet`;
  const { obedience, diversity, samples } = figures;
  return `${name}: as asked ${figureText(obedience)}, variety ${figureText(diversity)}, of ${samples} samples`;
}
