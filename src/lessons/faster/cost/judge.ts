/** Whoever compares lots with real samples: the same real ones for all, opened once for each data. */
import { joined, sizeOf } from '../../../core/arrays.ts';
import { needed } from '../../../core/at.ts';
import {
  along,
  fakesInside,
  type Moments,
  modesOf,
  moments,
  type Neighbourhoods,
  neighbourhoods,
  type Principal,
  principal,
  unbiasedFrechet,
} from '../../../core/metrics.ts';
import { inSlices, yieldThread } from '../../../core/pace.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { isRead, type Judged, judged, readerOf, type Wanted } from '../../../state/judging.ts';
import { type Source, sourceNow, whichData } from '../../../state/sources.ts';
import { realsOf } from './reals.ts';
import { wishesOf } from './wishes.ts';

/** Directions in which Gaussians are compared: few enough for a lot of 60 to fill them. */
export const DIRECTIONS = 24;
/** Neighbours that a neighbourhood reaches to, as in arXiv:2002.09797. */
export const NEIGHBOURS = 5;
/** Real samples that are seen at a time. */
const PORTION = 128;
/** Parts of a mixture that are few enough to be counted as modes. */
const FEW = 30;

/** What is known of a lot, of a contender's or of real samples. */
export interface Judgement {
  /** From the real samples: squared Fréchet, or what the kind measures by. NaN where samples are not finite. */
  readonly distance: number;
  /** Share of what was asked for that is read; of points the share of modes that are covered; null where neither can be said. */
  readonly read: number | null;
  /** How many of the lot lie in the neighbourhood of each of the real ones: [reference]. */
  readonly inside: ArrayLike<number>;
}

export interface Judge {
  /** Real samples that it compares with. */
  readonly reference: number;
  /** Share of their variance that lies in the directions in which they are compared; null where all do. */
  readonly share: number | null;
  /** What it says of lots of other real samples. */
  readonly reals: readonly Judgement[];
  /** x: [count, ...event]. Throws as the engine does. */
  judge(x: Float32Array, asked: readonly Wanted[] | null, signal: AbortSignal): Promise<Judgement>;
}

/** Data whose distance is Fréchet's: those that a classifier which the page is served with sees. */
export const isFrechet = (page: Pick<Experiment, 'data'>): boolean => readerOf(datasetOf(page)) !== undefined;

/** The modes of data that have few; undefined where they have none, or too many to count. */
export function modesIn({ mixture }: Pick<Source, 'mixture'>) {
  return mixture && mixture.length > 1 && mixture.length <= FEW ? mixture : undefined;
}

interface Known {
  readonly page: Pick<Experiment, 'data' | 'placed'>;
  readonly seen: Judged;
  readonly around: Neighbourhoods;
  readonly gauge: { readonly principal: Principal; readonly moments: Moments } | null;
}

function distanceTo({ page, seen, gauge }: Known, features: Float32Array): Promise<number> {
  if (gauge) {
    const x = along(gauge.principal, features);
    return inSlices(unbiasedFrechet(gauge.moments, x, gauge.principal.count));
  }
  const { metric } = datasetOf(page).kind;
  return inSlices(metric.between(features, seen.features, seen.dimension)).then(({ distance }) => distance);
}

function readIn({ page }: Known, x: Float32Array, right: number | null): number | null {
  const data = datasetOf(page);
  if (!data.kind.planar) return right;
  const modes = modesIn(sourceNow(page.data));
  if (!modes) return null;
  const { covered, of } = modesOf(x, modes);
  return covered / of;
}

async function judge(
  known: Known,
  x: Float32Array,
  asked: readonly Wanted[] | null,
  signal: AbortSignal,
): Promise<Judgement> {
  // What is not finite is like nothing.
  if (!x.every(Number.isFinite))
    return { distance: Number.NaN, read: 0, inside: new Uint8Array(known.around.radii.length) };
  const { features, right } = await judged(known.page.data, x, asked, 'cost', signal);
  const inside = await inSlices(fakesInside(known.around, features));
  return { distance: await distanceTo(known, features), read: readIn(known, x, right), inside };
}

async function gaugeOf({ features, dimension }: Judged): Promise<Known['gauge']> {
  const widest = await inSlices(principal(features, dimension, DIRECTIONS));
  return { principal: widest, moments: moments(along(widest, features), widest.count) };
}

/** Seen a portion at a time, so that the page goes on meanwhile. */
async function seenIn({ data }: Known['page'], x: Float32Array, signal: AbortSignal): Promise<Judged> {
  const portion = PORTION * sizeOf(datasetOf({ data }).event);
  const parts: Judged[] = [];
  for (let at = 0; at < x.length; at += portion) {
    await yieldThread();
    parts.push(await judged(data, x.subarray(at, at + portion), null, 'cost', signal));
  }
  const features = joined(parts.map((part) => part.features));
  return { features, dimension: needed(parts[0], 'A real sample').dimension, right: null };
}

async function openJudge(page: Known['page'], signal: AbortSignal): Promise<Judge> {
  const data = datasetOf(page);
  const { reference, lots } = await realsOf(page);
  const seen = await seenIn(page, reference, signal);
  const around = await inSlices(neighbourhoods(seen.features, seen.dimension, NEIGHBOURS));
  const gauge = isFrechet(page) ? await gaugeOf(seen) : null;
  const known: Known = { page, seen, around, gauge };
  const reals: Judgement[] = [];
  for (const [lot, x] of lots.entries()) {
    const count = x.length / sizeOf(data.event);
    const asked = isRead(data) ? (await wishesOf(page, lot, count)).asked : null;
    reals.push(await judge(known, x, asked, signal));
  }
  return {
    reference: reference.length / sizeOf(data.event),
    share: gauge && gauge.principal.count < seen.dimension ? gauge.principal.share : null,
    reals,
    judge: (x, asked, stop) => judge(known, x, asked, stop),
  };
}

/** By `whichData`. */
const opened = new Map<string, Judge>();

/** Opens it at the first call; what failed, or was dropped on the way, is tried again at the next. */
export async function judgeOf(page: Known['page'], signal: AbortSignal): Promise<Judge> {
  const which = whichData(page);
  const known = opened.get(which) ?? (await openJudge(page, signal));
  opened.set(which, known);
  return known;
}

/** null until it is open. */
export const knownJudge = (page: Known['page']): Judge | null => opened.get(whichData(page)) ?? null;
