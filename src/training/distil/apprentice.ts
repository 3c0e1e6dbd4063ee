/** Networks that learn to get to data in few steps: one that jumps, and one whose ways become straight, round by round. */
import type { TrainingDraw } from '../../data/types.ts';
import { mlp } from '../../nets/mlp.ts';
import { initialise } from '../../nets/params.ts';
import { parseCheckpoint, serialiseCheckpoint } from '../checkpoint.ts';
import { parcel, unparcel } from '../gan/parcel.ts';
import { type Gradients, training } from '../loop.ts';
import { type Learner, newLearner } from '../optimiser.ts';
import type { Velocity } from './field.ts';
import { Jumper, jumperConfig, type Size } from './jumper.ts';
import { lagrangian } from './lagrangian.ts';
import { PRELUDE, pairsOf, straightLines } from './reflow.ts';

export interface ApprenticeSettings extends Size {
  /** Of the first weights, and of all that is drawn. */
  readonly seed: number;
}

export interface Apprentice {
  /** Rounds that have begun; jumps are learnt in one. */
  readonly round: number;
  /** Of all rounds. */
  readonly steps: number;
  /** Whether the round is over, so that there are no more steps. */
  readonly done: boolean;
  /** One step; its loss. Throws RangeError on a gradient that is not finite. */
  step(): Promise<number>;
  /** The averaged weights, which are looked at: [number of weights]. */
  average(): Float32Array<ArrayBuffer>;
  /** All that it takes to go on. seconds: what it has had so far. */
  bytes(seconds: number): Uint8Array<ArrayBuffer>;
}

export interface Resumed {
  readonly apprentice: Apprentice;
  readonly seconds: number;
}

const processes = 1;
/** Jumps have no last step: their rate stays what it is. */
const JUMPS = { steps: 1_000_000_000, batch: 128, rate: 0.003, steady: 1 } as const;
/** Steps of a round of reflow, at the end of which its rate has fallen to nothing; the first has its prelude besides. */
export const ROUND = 1000;
const LINES = { batch: 256, rate: 0.002, steady: 0.5 } as const;
const stepsIn = (round: number): number => ROUND + (round === 1 ? PRELUDE : 0);
/** Of all rounds before. */
const stepsBefore = (round: number): number => (round === 1 ? 0 : (round - 1) * ROUND + PRELUDE);

const fresh = (size: Size, seed: number): Learner =>
  newLearner(initialise(mlp(jumperConfig(size)).params, seed));
const opened = (bytes: Uint8Array, size: Size) =>
  parseCheckpoint(bytes, fresh(size, 0).weights.length, 'the checkpoint of the student');

/** The student of a velocity, from its first step or from what `bytes` gave. Throws Error where that is of another network. */
export function jumping(
  settings: ApprenticeSettings,
  draw: TrainingDraw,
  velocity: Velocity,
  from?: Uint8Array,
): Resumed {
  const { seed } = settings;
  const { learner, head } = from ? opened(from, settings) : { learner: fresh(settings, seed), head: null };
  const gradients = lagrangian(settings, { batch: JUMPS.batch, seed }, draw, velocity);
  const bytes = (seconds: number) =>
    serialiseCheckpoint(
      { ...JUMPS, model: 'student', seed, processes, step: learner.step, seconds },
      learner,
    );
  const apprentice = learning(learner, gradients, JUMPS, { round: 1, before: 0, bytes });
  return { apprentice, seconds: head?.seconds ?? 0 };
}

/** A round of reflow: whose flow its pairs are made by, and who learns their lines. base: its weights; null: the velocity itself. */
interface Round {
  readonly round: number;
  readonly base: Float32Array<ArrayBuffer> | null;
  readonly learner: Learner;
  readonly seconds: number;
}

function roundOf(settings: ApprenticeSettings, from?: Uint8Array): Round {
  if (!from) return { round: 1, base: null, learner: fresh(settings, settings.seed), seconds: 0 };
  const [learnt, before, number] = unparcel(from, 3);
  const { learner, head } = opened(learnt, settings);
  const [[round], { seconds }] = [new Uint32Array(number.buffer), head];
  if (learner.step < stepsIn(round))
    return { round, base: before.length ? new Float32Array(before.buffer) : null, learner, seconds };
  const base = learner.average.slice();
  return { round: round + 1, base, learner: newLearner(base.slice()), seconds };
}

/**
 * Goes on with a round of reflow, or begins the next one where the last is over. Yields now and then while the pairs are
 * made. pairing: who makes them. Throws Error on a checkpoint of another network.
 */
export function* reflowing(
  settings: ApprenticeSettings,
  draw: TrainingDraw,
  velocity: Velocity,
  from?: Uint8Array,
  pairing = pairsOf,
): Generator<void, Resumed> {
  const { round, base, learner, seconds } = roundOf(settings, from);
  const { seed } = settings;
  const flow = base ? new Jumper(settings, 256).velocity(base) : velocity;
  const pairs = yield* pairing(flow, seed, round);
  const gradients = straightLines(
    settings,
    { batch: LINES.batch, seed },
    pairs,
    base ? undefined : { draw, velocity },
  );
  const lines = { ...LINES, steps: stepsIn(round) };
  const bytes = (seconds: number) => {
    const head = { ...lines, model: 'reflow', seed, processes, step: learner.step, seconds };
    const before = new Uint8Array(base ? base.buffer : new ArrayBuffer(0));
    return parcel([serialiseCheckpoint(head, learner), before, new Uint8Array(Uint32Array.of(round).buffer)]);
  };
  const apprentice = learning(learner, gradients, lines, { round, before: stepsBefore(round), bytes });
  return { apprentice, seconds };
}

function learning(
  learner: Learner,
  gradients: Gradients,
  settings: { readonly steps: number; readonly rate: number; readonly steady: number },
  { round, before, bytes }: Pick<Apprentice, 'round' | 'bytes'> & { readonly before: number },
): Apprentice {
  const losses = training(settings, learner, gradients);
  return {
    round,
    get steps() {
      return before + learner.step;
    },
    get done() {
      return learner.step >= settings.steps;
    },
    async step() {
      return (await losses.next()).value as number;
    },
    average: () => learner.average.slice(),
    bytes,
  };
}
