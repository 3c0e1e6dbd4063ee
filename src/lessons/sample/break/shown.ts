/** What each side shows: its run, or the last one of other settings until it has come to the cursor. */
import { experiment } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/reel.ts';
import type { Frame } from '../../../state/runs.ts';
import { oldText, settingsOf } from '../../common/apart.ts';
import { hasReached, Kept, type Shown } from '../../common/kept.ts';
import { type Pair, pairNow, runOf, type Side, switches } from './pair.ts';

interface Of {
  readonly key: string;
  readonly pair: Pair;
}

const fresh = () => new Kept<Of>((a, b) => a.pair.spec.data === b.pair.spec.data);
const sides = { intact: fresh(), changed: fresh() };
export const kept = Object.values(sides);

export function shownNow(side: Side): Shown<Of> {
  const pair = pairNow();
  const run = runOf(side);
  const there = hasReached(run, experiment.getState().t);
  return sides[side].show({ key: pair[side].key, pair }, run, there);
}

export const frameNow = (side: Side): Frame | undefined =>
  frameAt(shownNow(side).run?.frames, experiment.getState().t);

/** “Still made with 20 steps”, of a side that other settings have overtaken; else nothing. */
export function oldNow(side: Side): string {
  const { of, old } = shownNow(side);
  const now = pairNow();
  if (!old) return '';
  const change = of.pair.name === now.name ? '' : `“${switches[of.pair.name].label}”`;
  return oldText([change, settingsOf(of.pair.spec, now.spec)].filter(Boolean).join(', '));
}
