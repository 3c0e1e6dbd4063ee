/** What the page says of marks. */

import { figureText } from '../figures.ts';
import { ways } from './fields/ways.ts';
import type { Mark } from './measure.ts';

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
