/** Those who learn the same data side by side, each by its own steps: three GANs and a denoiser of the same size. */
import { type DuelSettings, type RivalName, rivalNames, rivals } from '../../core/rivals.ts';
import type { TrainingDraw } from '../../data/types.ts';
import { mlp } from '../../nets/mlp.ts';
import { modelSpec, type PlainModel, plainConfig } from '../../nets/models.ts';
import { initialise, totalSize } from '../../nets/params.ts';
import { batchesFor } from '../batches.ts';
import { parseCheckpoint, serialiseCheckpoint } from '../checkpoint.ts';
import { training } from '../loop.ts';
import { type Learner, newLearner } from '../optimiser.ts';
import { gradientsPlainly } from '../plainly.ts';
import { Gan, type GanSettings, newPlayers } from './gan.ts';
import { parcel, unparcel } from './parcel.ts';
import { discriminatorConfig } from './players.ts';

export interface Rival {
  readonly steps: number;
  /** One step; its losses: of the generator and the discriminator, or of the denoiser. */
  step(): Promise<readonly number[]>;
  /** Of what draws: [number of weights]. */
  average(): Float32Array;
  /** Of the discriminator as it stands; null: there is none. */
  judge(): Float32Array | null;
  /** All that it takes to go on. seconds: what it has had so far. */
  bytes(seconds: number): Uint8Array<ArrayBuffer>;
}

/** Its steps do not end: the rate stays what it is. */
const ENDLESS = 1_000_000_000;
/** Of the denoiser: what the lesson Train begins with. */
const DENOISER_RATE = 0.002;

export const denoiserOf = ({ data, width, blocks }: DuelSettings): PlainModel => ({
  data,
  width,
  blocks,
  predicts: 'v',
});

type Resumed = { readonly rival: Rival; readonly seconds: number };

/** from: what `bytes` gave. Throws Error where that is of another network. */
export function rivalOf(
  name: RivalName,
  settings: DuelSettings,
  draw: TrainingDraw,
  from?: Uint8Array,
): Resumed {
  return name === 'denoiser' ? denoiser(settings, draw, from) : gan(name, settings, draw, from);
}

const headOf = (settings: Pick<DuelSettings, 'batch' | 'seed'>, rate: number, model: string) => ({
  model,
  steps: ENDLESS,
  batch: settings.batch,
  rate,
  seed: settings.seed,
  processes: 1,
});

const copied = (learner: Learner, bytes: Uint8Array, file: string): { learner: Learner; seconds: number } => {
  const { learner: found, head } = parseCheckpoint(bytes, learner.weights.length, file);
  return { learner: found, seconds: head.seconds };
};

function gan(
  name: Exclude<RivalName, 'denoiser'>,
  settings: DuelSettings,
  draw: TrainingDraw,
  from?: Uint8Array,
): Resumed {
  const { game, r1, r2 } = rivals[name];
  const { gamma } = settings;
  const all: GanSettings = { ...settings, game, r1: r1 * gamma, r2: r2 * gamma };
  const fresh = newPlayers(settings);
  let [players, seconds] = [fresh, 0];
  if (from) {
    const [generator, discriminator] = unparcel(from, 2).map((bytes, i) =>
      copied(i ? fresh.discriminator : fresh.generator, bytes, `the checkpoint of the ${rivals[name].label}`),
    );
    players = { generator: generator.learner, discriminator: discriminator.learner };
    seconds = generator.seconds;
  }
  const trainer = new Gan(all, draw, players);
  const head = headOf(settings, settings.rate, rivals[name].label);
  const rival: Rival = {
    get steps() {
      return players.generator.step;
    },
    async step() {
      const { generator, discriminator } = await trainer.step();
      return [generator, discriminator];
    },
    average: () => players.generator.average.slice(),
    judge: () => players.discriminator.weights.slice(),
    bytes: (seconds) =>
      parcel(
        [players.generator, players.discriminator].map((learner) =>
          serialiseCheckpoint({ ...head, step: learner.step, seconds }, learner),
        ),
      ),
  };
  return { rival, seconds };
}

function denoiser(settings: DuelSettings, draw: TrainingDraw, from?: Uint8Array): Resumed {
  const model = denoiserOf(settings);
  const spec = modelSpec(model);
  const fresh = newLearner(initialise(spec.network().params, settings.seed));
  const { learner, seconds } = from
    ? copied(fresh, from, 'the checkpoint of the denoiser')
    : { learner: fresh, seconds: 0 };
  const gradients = gradientsPlainly(plainConfig(model), batchesFor(spec, draw), settings);
  const losses = training({ steps: ENDLESS, rate: DENOISER_RATE }, learner, gradients);
  const head = headOf(settings, DENOISER_RATE, rivals.denoiser.label);
  const rival: Rival = {
    get steps() {
      return learner.step;
    },
    async step() {
      return [(await losses.next()).value as number];
    },
    average: () => learner.average.slice(),
    judge: () => null,
    bytes: (seconds) => serialiseCheckpoint({ ...head, step: learner.step, seconds }, learner),
  };
  return { rival, seconds };
}

/** How the weights of all lie in one row: of what draws, then of the discriminators, each in the order of the columns. */
export function apart(settings: DuelSettings, weights: Float32Array): Apart {
  const draws = totalSize(mlp(plainConfig(denoiserOf(settings))).params);
  const judges = totalSize(mlp(discriminatorConfig(settings)).params);
  const before = rivalNames.length * draws;
  return {
    draws: rivalNames.map((_, i) => weights.subarray(i * draws, (i + 1) * draws)),
    judges: rivalNames
      .filter((name) => rivals[name].game)
      .map((_, i) => weights.subarray(before + i * judges, before + (i + 1) * judges)),
  };
}

export interface Apart {
  readonly draws: readonly Float32Array[];
  readonly judges: readonly Float32Array[];
}

export function together({ draws, judges }: Apart): Float32Array<ArrayBuffer> {
  const all = [...draws, ...judges];
  const row = new Float32Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    row.set(one, at);
    at += one.length;
  }
  return row;
}
