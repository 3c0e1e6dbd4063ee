/** What a duel has come to, looked at: samples, what the discriminators see, and how far all are from the data. */
import { at, last, needed } from '../../../core/at.ts';
import { type Modes, modesOf, moved, sharesOf, slicedWasserstein } from '../../../core/metrics.ts';
import { inSlices } from '../../../core/pace.ts';
import { rivalNames } from '../../../core/rivals.ts';
import { getEngine } from '../../../state/engine.ts';
import { experiment } from '../../../state/experiment.ts';
import { type Source, sourceNow, whichData } from '../../../state/sources.ts';
import type { Glance } from '../../../state/training.ts';
import { lattice } from '../../common/lattice.ts';
import { Looks } from '../../common/pupil/looks.ts';
import { attendToDuel, type Duel, type DuelMoment, duelNow, subscribeDuel } from './duel.ts';

/** Samples of each that are looked at. */
export const COUNT = 1000;
/** Cells across of what discriminators say, and arrows of the denoiser. */
export const [FIELD, ACROSS] = [36, 14];
export const arrowPlaces = Float32Array.from(lattice(ACROSS));
const fieldPlaces = Float32Array.from(lattice(FIELD));
/** Data that samples are compared with, and others that say how far apart two draws of the data are. */
const [TRUTH, FRESH] = [4001, 4002];
/** Of so many parts and no more it is counted which are covered: others are curves. */
const FEW = 40;
/** Looking takes no more than a sixth of the time. */
const SHARE = 5;

export interface Figures {
  /** Sliced Wasserstein-2 distance to the data. */
  readonly distance: number;
  readonly modes: Modes | null;
  /** Of which share of the samples each mode is the nearest. */
  readonly shares: Float64Array | null;
}

/** Samples that have gone to another mode, in so many steps of a rival. */
export interface Wander {
  readonly moved: number;
  readonly steps: number;
}

export interface DuelSeen extends Glance {
  readonly duel: Duel;
  readonly moment: DuelMoment;
  /** Of each rival; null: its samples are no numbers any more. */
  readonly figures: readonly (Figures | null)[];
  /** Of each rival since a look some steps before; null where there was none, or there are no modes. */
  readonly wander: readonly (Wander | null)[];
  /** The distance of fresh data. */
  readonly floor: number;
}

let seen: DuelSeen | null = null;

export const duelSeen = (): DuelSeen | null => (seen?.duel === duelNow() && duelNow().newest ? seen : null);

const looks: Looks<DuelMoment> = new Looks({
  training: duelNow,
  share: SHARE,
  due: () => duelMoment() !== undefined && seen?.moment !== duelMoment(),
  async inspect() {
    const [duel, moment] = [duelNow(), needed(duelMoment(), 'A moment of the duel')];
    seen = await inspect(duel, moment);
    remember(seen);
  },
});

export const subscribeDuelSight = looks.subscribe;
export const duelTrouble = looks.trouble;
export const duelMoment = looks.moment;
export const isChosen = looks.isChosen;
export const chooseMoment = looks.choose;
export const lookAtDuel = looks.look;

/** What the duels of other first weights have come to, by all other settings and then by those weights. */
const results = new Map<string, Map<number, Result>>();
export interface Result {
  readonly seconds: number;
  readonly figures: DuelSeen['figures'];
}
const settingsKey = ({ settings, spec }: Duel): string =>
  JSON.stringify([whichData(spec), { ...settings, seed: null }]);

export const resultsNow = (): ReadonlyMap<number, Result> => results.get(settingsKey(duelNow())) ?? new Map();

/** Of each duel the last that was seen of its newest moment. */
function remember({ duel, moment, figures }: DuelSeen): void {
  if (moment !== duel.newest) return;
  const key = settingsKey(duel);
  results.set(
    key,
    new Map(results.get(key)).set(duel.settings.seed, { seconds: Math.max(...moment.seconds), figures }),
  );
}

async function inspect(duel: Duel, moment: DuelMoment): Promise<DuelSeen> {
  const engine = await getEngine();
  const source = sourceNow(duel.spec.data, duel.spec.placed);
  const found = await engine.glance({
    settings: duel.settings,
    weights: moment.weights.slice(),
    count: COUNT,
    seed: experiment.getState().seed,
    places: fieldPlaces.slice(),
    arrows: arrowPlaces.slice(),
    lane: 'duel sight',
  });
  const all = rivalNames.map((_, i) => samplesIn(found, i));
  const [figures, floor] = await inSlices(measured(source, all));
  return { ...found, duel, moment, figures, wander: wandered(duel, moment, figures), floor };
}

/** What was seen before of a duel, the latest last. */
interface Past {
  readonly duel: Duel;
  readonly step: number;
  readonly steps: readonly number[];
  readonly shares: readonly (Float64Array | null)[];
}
let past: readonly Past[] = [];
/** Looks that are remembered, and steps that samples may go in: within fewer, hardly one does. */
const [REMEMBERED, LEAST] = [40, 10];

function wandered(duel: Duel, { step, steps }: DuelMoment, figures: DuelSeen['figures']) {
  const shares = figures.map((one) => one?.shares ?? null);
  const before = past.filter((one) => one.duel === duel && one.step < step).slice(1 - REMEMBERED);
  past = [...before, { duel, step, steps, shares }];
  return shares.map((now, i): Wander | null => {
    const then = before.findLast((one) => one.shares[i] && at(one.steps, i) + LEAST <= at(steps, i));
    const old = then?.shares[i];
    if (!then || !old || !now) return null;
    return { moved: moved(old, now), steps: at(steps, i) - at(then.steps, i) };
  });
}

/** What a rival has drawn, [COUNT, 2]: the denoiser at the end of its run. */
export const samplesIn = ({ drawn, frames }: Glance, rival: number): Float32Array =>
  drawn[rival] ?? last(frames).x;

const floors = new WeakMap<Source, number>();
const DIRECTIONS = 48;

function* measured(
  source: Source,
  all: readonly Float32Array[],
): Generator<void, readonly [readonly (Figures | null)[], number]> {
  const truth = source.draw(TRUTH, COUNT).x;
  const { mixture } = source;
  const few = mixture && mixture.length <= FEW ? mixture : null;
  const far = (x: Float32Array) => distance(x, truth);
  let floor = floors.get(source);
  if (floor === undefined) {
    floor = yield* far(source.draw(FRESH, COUNT).x);
    floors.set(source, floor);
  }
  const figures: (Figures | null)[] = [];
  for (const x of all)
    figures.push(
      x.every(Number.isFinite)
        ? { distance: yield* far(x), modes: few && modesOf(x, few), shares: few && sharesOf(x, few) }
        : null,
    );
  return [figures, floor];
}

/** Sliced, a few directions at a time. */
function* distance(x: Float32Array, truth: Float32Array): Generator<void, number> {
  const [directions, rounds] = [6, DIRECTIONS / 6];
  let squares = 0;
  for (let seed = 0; seed < rounds; seed++) {
    squares += slicedWasserstein(x, truth, 2, { directions, seed }) ** 2;
    yield;
  }
  return Math.sqrt(squares / rounds);
}

attendToDuel((duel) => (duel === duelNow() ? lookAtDuel() : undefined));
subscribeDuel(() => {
  if (duelNow().status === 'still') void lookAtDuel();
});
