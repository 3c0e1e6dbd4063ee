/** What each column shows: its run, or the last one of other settings until it has come to the cursor. */
import { spacings } from '../../../core/spacings.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { oldText, settingsOf } from '../../common/apart.ts';
import { hasReached, Kept, type Shown } from '../../common/kept.ts';
import { columnsNow, indexNow, placeOf, type Resolved, runOf } from './columns.ts';
import { MOST } from './fields/columns.ts';

export const kept = Array.from(
  { length: MOST },
  () => new Kept<Resolved>((a, b) => a.spec.data === b.spec.data),
);

export function shownNow(index: number): Shown<Resolved> | null {
  const resolved = columnsNow()[index];
  if (!resolved) return null;
  const run = runOf(resolved);
  const there = hasReached(run, experiment.getState().t, (frame) => placeOf(frame, resolved.spec));
  return kept[index].show(resolved, run, there);
}

export function frameNow(index: number): Frame | undefined {
  const shown = shownNow(index);
  return shown?.run?.frames[indexNow(shown.of, shown.run)];
}

function columnText({ column: old }: Resolved, { column: now }: Resolved): string[] {
  const network = old.model !== now.model || old.prediction !== now.prediction;
  return [
    ...(old.spacing === now.spacing ? [] : [`${spacings[old.spacing].label} spacing`]),
    ...(network ? ['another network'] : []),
  ];
}

/** “Still made with 10 steps”, of a column that other settings have overtaken; else nothing. */
export function oldNow(index: number): string {
  const shown = shownNow(index);
  if (!shown?.old) return '';
  const now = columnsNow()[index];
  const words = [settingsOf(shown.of.spec, now.spec), ...columnText(shown.of, now)];
  return oldText(words.filter(Boolean).join(', '));
}
