/** A GAN as a training: one step after the other, the same from the same bytes. */
import { normals, streams } from '../../core/random.ts';
import type { TrainingDraw } from '../../data/types.ts';
import { mlp } from '../../nets/mlp.ts';
import { initialise } from '../../nets/params.ts';
import { CONTEST, type Learner, learn, newLearner } from '../optimiser.ts';
import { type GameName, games } from './losses.ts';
import { penalise } from './penalty.ts';
import { discriminatorConfig, generatorConfig, type Size, Untold } from './players.ts';

/** What, with the data, decides all weights. */
export interface GanSettings extends Size {
  readonly game: GameName;
  /** Of the penalty on the discriminator's gradient at data (R1) and at what is generated (R2); 0: none. */
  readonly r1: number;
  readonly r2: number;
  /** Steps of the discriminator to one of the generator. */
  readonly turns: number;
  /** β₁ of both players' Adam. Absent: 0. */
  readonly momentum?: number;
  readonly batch: number;
  readonly rate: number;
  readonly seed: number;
}

export interface Players {
  readonly generator: Learner;
  readonly discriminator: Learner;
}

/** Losses of one step, before it: of the generator; of the discriminator, in its last turn, with what it pays for its slope. */
export interface Played {
  readonly generator: number;
  readonly discriminator: number;
}

/** The discriminator begins with other weights than the generator of the same seed, whatever that is. */
const OTHER_SEED = 2 ** 31;

export function newPlayers({ seed, ...size }: Size & { readonly seed: number }): Players {
  const fresh = (config: ReturnType<typeof generatorConfig>, from: number) =>
    newLearner(initialise(mlp(config).params, from));
  return {
    generator: fresh(generatorConfig(size), seed),
    discriminator: fresh(discriminatorConfig(size), OTHER_SEED + seed),
  };
}

export class Gan {
  private readonly draws: Untold;
  /** Of data, and of what is generated: each keeps what it was asked last. */
  private readonly ofData: Untold;
  private readonly ofMade: Untold;
  /** [weights] of the generator, and three times of the discriminator: sum, its part, and another's. */
  private readonly gradient: Float32Array;
  private readonly verdict: Float32Array;
  private readonly room: Float32Array;
  private readonly ones: Float32Array;

  constructor(
    readonly settings: GanSettings,
    private readonly data: TrainingDraw,
    readonly players: Players = newPlayers(settings),
  ) {
    const { batch } = settings;
    this.draws = new Untold(generatorConfig(settings), batch);
    this.ofData = new Untold(discriminatorConfig(settings), batch);
    this.ofMade = new Untold(discriminatorConfig(settings), batch);
    this.gradient = new Float32Array(this.draws.size);
    this.verdict = new Float32Array(this.ofData.size);
    this.room = new Float32Array(this.ofData.size);
    this.ones = new Float32Array(batch).fill(1);
  }

  /** One step of the generator, after the discriminator's turns. Throws RangeError, and steps no further, on a gradient that is not finite. */
  async step(): Promise<Played> {
    const { turns } = this.settings;
    let discriminator = 0;
    const first = this.players.generator.step * (turns + 1);
    for (let turn = 0; turn < turns; turn++) discriminator = await this.judge(first + turn);
    return { discriminator, generator: await this.draw(first + turns) };
  }

  /** Data and noise of one turn: the same (seed, turn) gives the same. */
  private async batchOf(turn: number): Promise<{ x: Float32Array; z: Float32Array }> {
    const { seed, batch } = this.settings;
    const { x } = await this.data(seed, turn, batch);
    return { x, z: normals(seed, streams.training, turn, new Float32Array(2 * batch)) };
  }

  /** A turn of the discriminator. */
  private async judge(turn: number): Promise<number> {
    const { game, r1, r2 } = this.settings;
    const { generator, discriminator } = this.players;
    const { weights } = discriminator;
    const { x, z } = await this.batchOf(turn);
    const made = this.draws.forward(generator.weights, z);
    const lost = games[game].discriminator(
      this.ofData.forward(weights, x),
      this.ofMade.forward(weights, made),
    );
    const { verdict, room } = this;
    this.ofData.backward(lost.real, verdict);
    this.ofMade.backward(lost.generated, room);
    for (let i = 0; i < verdict.length; i++) verdict[i] += room[i];
    const pays = this.pay(this.ofData, x, r1) + this.pay(this.ofMade, made, r2);
    adjust('discriminator', discriminator, verdict, this.settings);
    return lost.value + pays;
  }

  /** Adds the penalty at x, which the discriminator was asked last there, to its gradient. */
  private pay(at: Untold, x: Float32Array, gamma: number): number {
    if (gamma === 0) return 0;
    const slopes = at.backward(this.ones, null);
    const { verdict: to, room } = this;
    return penalise(at, this.players.discriminator.weights, x, slopes, gamma, { to, room });
  }

  /** A turn of the generator. */
  private async draw(turn: number): Promise<number> {
    const { game } = this.settings;
    const { generator, discriminator } = this.players;
    const { x, z } = await this.batchOf(turn);
    const made = this.draws.forward(generator.weights, z);
    const lost = games[game].generator(
      this.ofData.forward(discriminator.weights, x),
      this.ofMade.forward(discriminator.weights, made),
    );
    this.draws.backward(this.ofMade.backward(lost.generated, null), this.gradient);
    adjust('generator', generator, this.gradient, this.settings);
    return lost.value;
  }
}

function adjust(
  who: keyof Players,
  learner: Learner,
  gradient: Float32Array,
  { rate, momentum = CONTEST.beta1 }: Pick<GanSettings, 'rate' | 'momentum'>,
): void {
  try {
    learn(learner, gradient, rate, { ...CONTEST, beta1: momentum });
  } catch (cause) {
    throw new RangeError(
      `At step ${learner.step} the gradient of the ${who} was no number any more: the contest has run away. Take a lower learning rate or a stronger penalty, or go back to an earlier step.`,
      { cause },
    );
  }
}
