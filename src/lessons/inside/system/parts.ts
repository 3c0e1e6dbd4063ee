/** The parts of the system, in the order in which a sentence goes through them. */
import { grouped } from '../../../core/grouped.ts';
import { usualTime } from '../../../core/tally.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { costsNow } from './costs.ts';

export type PartName = Experiment['systemPart'];

export const parts: Readonly<Record<PartName, { readonly name: string; readonly does: string }>> = {
  text: { name: 'Text encoder', does: 'words become vectors' },
  state: { name: 'Noisy picture', does: 'what is there so far' },
  denoiser: { name: 'Denoiser', does: 'expects the picture behind it' },
};

const inMillions = (weights: number): string =>
  weights >= 1e6 ? `${(weights / 1e6).toFixed(1)} M` : `${grouped(Math.round(weights / 1000))} k`;

/** “1.6 M weights”; nothing before it is known, and of what has none. */
export function weightsText(part: PartName): string {
  const cost = part === 'state' ? undefined : costsNow()?.[part];
  return cost ? `${inMillions(cost.weights)} weights` : '';
}

/** Milliseconds of one call here. */
const callOf = (part: 'text' | 'denoiser'): number | null => {
  const cost = costsNow()?.[part];
  return cost ? usualTime(cost.times) : null;
};

const ms = (value: number) => (value < 9.95 ? value.toFixed(1) : value.toFixed(0));

/** “20 × 24 ms here” */
export function timeText(part: PartName, steps: number): string {
  const call = part === 'state' ? null : callOf(part);
  if (call === null) return '';
  return `${steps} × ${ms(call)} ms here`;
}

/** How much of a call of the denoiser the reading of the prompt is, from 0 to 1; null before it is measured. */
export function textShare(): number | null {
  const [text, whole] = [callOf('text'), callOf('denoiser')];
  return text === null || whole === null ? null : Math.min(1, text / whole);
}
