/** What each leg shows: its run, or the last one of other settings until it has come to the cursor. */
import { experiment } from '../../../state/experiment.ts';
import { frameAt } from '../../../state/reel.ts';
import type { Frame, Run } from '../../../state/runs.ts';
import { oldText, settingsOf } from '../../common/apart.ts';
import { hasReached, Kept, type Shown } from '../../common/kept.ts';
import { type Leg, runOf, type Trip, tripNow } from './runs.ts';

interface Of {
  readonly key: string;
  readonly trip: Trip;
}

const fresh = () => new Kept<Of>((a, b) => a.trip.spec.data === b.trip.spec.data);
const legs: Readonly<Record<Leg, Kept<Of>>> = {
  there: fresh(),
  ddim: fresh(),
  ddpm: fresh(),
  slerp: fresh(),
  line: fresh(),
};

/** The ways there that ways back have come from. */
const origins = new WeakMap<Run, Run>();

export function shownNow(leg: Leg): Shown<Of> {
  const trip = tripNow();
  const [run, origin] = [runOf(leg), runOf('there')];
  if (run && origin) origins.set(run, origin);
  const there = hasReached(run, experiment.getState().t);
  return legs[leg].show({ key: trip.legs[leg].key, trip }, run, there);
}

const keptNoise = fresh();
export const kept = [...Object.values(legs), keptNoise];

/** The way there that has come to its noise. */
export function noiseNow(): Shown<Of> {
  const trip = tripNow();
  const run = runOf('there');
  return keptNoise.show({ key: trip.legs.there.key, trip }, run, run?.status === 'done');
}

/** Where the way there and a way back are at the cursor; null until they stand at the same level. */
export function pairNow(back: 'ddim' | 'ddpm'): readonly [from: Frame, to: Frame] | null {
  const { run } = shownNow(back);
  const { t } = experiment.getState();
  const [from, to] = [run && frameAt(origins.get(run)?.frames, t), frameAt(run?.frames, t)];
  return from && to && from.level.t === to.level.t ? [from, to] : null;
}

export const frameNow = (leg: Leg): Frame | undefined =>
  frameAt(shownNow(leg).run?.frames, experiment.getState().t);

const own = {
  draw: 'sample',
  refine: 'refined',
  otherSeed: 'to seed',
} as const;

/** “Still made with 20 steps”, of what other settings have overtaken; else nothing. */
export function oldNow({ of, old }: Shown<Of>): string {
  if (!old) return '';
  const [was, now] = [of.trip.spec, tripNow().spec];
  const words = Object.entries(own).flatMap(([name, word]) => {
    const field = name as keyof typeof own;
    return was[field] === now[field] ? [] : [`${word} ${was[field]}`];
  });
  const first = was.firstNoise === now.firstNoise ? [] : [`${was.firstNoise ? 'the' : 'no'} first noise`];
  return oldText([settingsOf(was, now), ...words, ...first].filter(Boolean).join(', '));
}
