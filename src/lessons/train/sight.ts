/** What a training has come to, looked at: samples of its weights, its field, and its error at each noise level. */

import { last, needed } from '../../core/at.ts';
import type { Averaging } from '../../core/averages.ts';
import { Classed, type Ideal } from '../../core/ideal.ts';
import { normals, streams } from '../../core/random.ts';
import { grid } from '../../core/spacings.ts';
import type { Level } from '../../core/types.ts';
import { getEngine } from '../../state/engine.ts';
import { experiment } from '../../state/experiment.ts';
import { frameAt } from '../../state/frames.ts';
import { Listeners } from '../../state/listeners.ts';
import type { Frame } from '../../state/runs.ts';
import { type Drawn, dataset } from '../../state/sources.ts';
import type { LiveModel } from '../../state/training.ts';
import { lattice } from '../common/lattice.ts';
import { type Moment, weightsOf } from '../common/pupil/moments.ts';
import { attendTo, type Pupil, pupilOf, subscribePupil } from '../common/pupil/pupil.ts';
import {
  askedOfData,
  exactFor,
  exactWhole,
  HELD,
  heldOut,
  labelledExamples,
  nearestDistance,
  repeatedDrawn,
  toldExamples,
  toldWhole,
} from './examples.ts';
import { type Losses, lossPerX0, times } from './levels.ts';
import { inspectPictures, type Readings } from './pictures/inspect.ts';
import { scheduleOfPupil } from './schedule.ts';

export const COUNT = 600;
const STEPS = 20;
/** Arrows across the plane. */
export const ACROSS = 16;
/** Looking takes a twentieth of the time; with what it takes to tell of steps, less than a tenth. */
const SHARE = 19;
/** At first, when a second changes most, it takes a tenth; after so many seconds of training no more than ever. */
const [FIRST_SHARE, EARLY] = [9, 5];
/** Milliseconds that a look at points, or at pictures, takes once all is built: what the first one is taken for. */
const USUAL = { points: 120, pictures: 300 } as const;

export const places = Float32Array.from(lattice(ACROSS));

export interface Asked {
  readonly classes: Uint8Array;
  readonly guidance: number;
}

/** What was seen of one moment. */
export interface Seen {
  readonly pupil: Pupil;
  readonly moment: Moment;
  readonly averaging: Averaging;
  /** Of this moment, so averaged. */
  readonly weights: Float32Array;
  readonly frames: readonly Frame[];
  readonly heldOut: Losses;
  /** On the examples, where there are so many and no more. */
  readonly examples: Losses | null;
  /** Mean distance to the nearest example: of samples, and of data that it has never seen. */
  readonly nearest: { readonly samples: number; readonly data: number } | null;
  /** The class that each sample was asked for, and how strongly; null where the network is told of none. */
  readonly asked: Asked | null;
  /** Of pictures. */
  readonly read?: Readings;
}

type Found = Omit<Seen, 'pupil' | 'moment' | 'averaging' | 'weights'>;

const listeners = new Listeners();
export const subscribeSight = listeners.subscribe;

let seen: Seen | null = null;
/** The step that is to be looked at; null: the newest. */
let chosen: number | null = null;
let looking = false;
let rested = 0;
/** What has been looked at: the first time there is everything to build. */
const built = new Set<keyof typeof USUAL>();
/** A look that something else held up is taken for so many usual ones at most. */
const HELD_UP = 4;
let trouble: string | null = null;

export function seenNow(): Seen | null {
  const pupil = pupilNow();
  return seen?.pupil === pupil && pupil.newest ? seen : null;
}
export const troubleNow = (): string | null => trouble;
export const pupilNow = (): Pupil => pupilOf(experiment.getState());
export const chosenStep = (): number | null => chosen;

/** The moment that is to be looked at. */
export function momentNow(): Moment | undefined {
  const { moments, newest } = pupilNow();
  const most = chosen;
  return most === null ? newest : (moments.findLast(({ step }) => step <= most) ?? moments[0] ?? newest);
}

/** Which step is looked at; null follows the training. */
export function choose(step: number | null): void {
  chosen = step;
  rested = 0;
  listeners.tell();
  void look();
}

/**
 * Looks at the moment that is to be looked at, unless it has been or the training is to go on first. A training waits for
 * what it returns: they compute in one thread, and in turns each would take long.
 */
export function look(): Promise<void> | undefined {
  const [pupil, moment] = [pupilNow(), momentNow()];
  if (looking || !moment || isSeen(pupil, moment)) return undefined;
  const began = performance.now();
  if (began < rested && pupil.status === 'training') return undefined;
  looking = true;
  return inspect(pupil, moment)
    .then((found) => {
      seen = found;
      trouble = null;
    })
    .catch((cause: Error) => {
      if (cause.name !== 'AbortError') trouble = cause.message;
    })
    .finally(() => {
      looking = false;
      const now = performance.now();
      const kind = kindOf(pupil);
      const took = built.has(kind) ? Math.min(now - began, HELD_UP * USUAL[kind]) : USUAL[kind];
      built.add(kind);
      rested = now + restFor(pupil) * took;
      listeners.tell();
      // What was chosen meanwhile, or has been learnt since.
      if (trouble === null && pupilNow().status === 'still') void look();
    });
}

const restFor = ({ seconds }: Pupil): number =>
  FIRST_SHARE + (SHARE - FIRST_SHARE) * Math.min(1, seconds / EARLY);

const kindOf = ({ spec }: Pupil): keyof typeof USUAL =>
  dataset(spec.data).kind.planar ? 'points' : 'pictures';

/** Weights may be averaged otherwise than they were, and classes asked for more strongly. */
function isSeen(pupil: Pupil, moment: Moment): boolean {
  const { guidance, averaging } = experiment.getState();
  return (
    seen?.pupil === pupil &&
    seen.moment === moment &&
    seen.averaging === averaging &&
    (!seen.asked || seen.asked.guidance === guidance)
  );
}

async function inspect(pupil: Pupil, moment: Moment): Promise<Seen> {
  const inspectAny = kindOf(pupil) === 'points' ? inspectPoints : inspectPictures;
  const { averaging } = experiment.getState();
  const weights = weightsOf(moment, averaging);
  const found = await inspectAny(pupil, { live: 'train', like: pupil.model, weights });
  return { pupil, moment, averaging, weights, ...found };
}

async function inspectPoints(pupil: Pupil, model: LiveModel): Promise<Found> {
  const engine = await getEngine();
  const frames: Frame[] = [];
  const { seed, guidance } = experiment.getState();
  const classes = askedOfData(pupil, COUNT);
  const levels = grid(scheduleOfPupil(pupil), STEPS + 1);
  await engine.sample(
    {
      model,
      sampler: 'ddim',
      levels,
      count: COUNT,
      seed,
      condition: classes ? { class: [...classes], guidance } : untold,
      clip: false,
      lane: 'train',
    },
    (frame) => void frames.push(frame),
  );
  const examples = labelledExamples(pupil);
  const held = heldOut(pupil);
  const { x } = last(frames);
  return {
    frames,
    asked: classes && { classes, guidance },
    heldOut: await lossesOf(pupil, model, held, toldWhole(pupil) ?? exactWhole(pupil)),
    examples:
      examples &&
      (await lossesOf(pupil, model, repeatedDrawn(examples, HELD), toldExamples(pupil) ?? exactFor(pupil))),
    nearest: examples && {
      samples: nearestDistance(x, examples.x),
      data: nearestDistance(held.x, examples.x),
    },
  };
}

const untold = { class: null, guidance: 1 } as const;

/** The same at all levels and for all networks: [HELD, 2]. */
const noise = normals(0, streams.metrics, 0, new Float32Array(2 * HELD));

async function lossesOf(
  pupil: Pupil,
  model: LiveModel,
  { x: x0, labels }: Drawn,
  exact: Exact | null,
): Promise<Losses> {
  const engine = await getEngine();
  const condition = labels ? { class: [...labels], guidance: 1 } : untold;
  const each: number[] = [];
  for (const t of times) {
    const level = scheduleOfPupil(pupil).level(t);
    const x = x0.map((value, i) => level.alpha * value + level.sigma * (noise[i] ?? Number.NaN));
    const aim = exact ? exactAnswers(exact, x, labels, level) : x0;
    const found = await engine.denoise({ model, x, level, condition, lane: 'train losses' });
    let sum = 0;
    for (let i = 0; i < x0.length; i++) sum += ((found[i] ?? Number.NaN) - (aim[i] ?? Number.NaN)) ** 2;
    each.push((sum / x0.length) * lossPerX0(pupil, level));
  }
  return { each, gaps: exact !== null };
}

type Exact = Ideal | Classed;
const answers = new WeakMap<Exact, Map<string, Float32Array>>();

/** They are the same for all networks, so they are worked out once. */
function exactAnswers(
  exact: Exact,
  x: Float32Array,
  labels: Uint8Array | undefined,
  level: Level,
): Float32Array {
  const known = answers.get(exact) ?? new Map<string, Float32Array>();
  answers.set(exact, known);
  const key = `${level.alpha} ${level.sigma}`;
  const answer = () =>
    exact instanceof Classed
      ? exact.denoise(x, needed(labels, 'The classes of the data'), level)
      : exact.denoise(x, level);
  const found = known.get(key) ?? answer();
  known.set(key, found);
  return found;
}

/** The frame at the cursor. */
export const frameNow = (): Frame | undefined => frameAt(seenNow()?.frames ?? [], experiment.getState().t);

attendTo((pupil) => (pupil === pupilNow() ? look() : undefined));
subscribePupil(() => {
  if (pupilNow().status === 'still') void look();
});
