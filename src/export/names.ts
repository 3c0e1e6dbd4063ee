/** What files are called: what they show, and of what. */
import { type Experiment, experiment, hasBenches } from '../state/experiment.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** “unnoise-denoise-portraits-t0.42-2x.png”. parts: what tells it from others of the same place. */
export function fileName(
  parts: readonly string[],
  ending: string,
  { lesson, bench, data }: Experiment = experiment.getState(),
): string {
  const place = hasBenches(lesson) ? bench : lesson;
  return `${['unnoise', place, data, ...parts].map(plain).filter(Boolean).join('-')}.${ending}`;
}

/** “t0.42” */
export const cursorPart = ({ t } = experiment.getState()): string => `t${Number(t.toFixed(3))}`;
