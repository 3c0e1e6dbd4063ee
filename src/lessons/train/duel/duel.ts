/** Three GANs and a denoiser that learn the same data in this tab, side by side: what they have come to. */
import { at } from '../../../core/at.ts';
import { type DuelSettings, rivalNames, rivals } from '../../../core/rivals.ts';
import { getEngine } from '../../../state/engine.ts';
import { type Experiment, experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { placedOf } from '../../../state/placed.ts';
import { whichData } from '../../../state/sources.ts';
import type { Duelled } from '../../../state/training.ts';
import { History } from '../../common/pupil/history.ts';
import { type Moment, withMoment } from '../../common/pupil/moments.ts';

/** What all networks of a duel are: small, so that a few seconds are many steps. */
export const SIZE = { width: 32, blocks: 3, batch: 256 } as const;
/** Bytes that the kept moments of a duel take together. */
export const BUDGET = 48 * 1024 ** 2;
/** Milliseconds from one look at it to the next. */
const PACE = 100;

/** A state that it can go on from; `step`: steps of all together. */
export interface DuelMoment extends Moment {
  /** As the engine's `glance` takes them. */
  readonly weights: Float32Array;
  readonly steps: readonly number[];
  readonly seconds: readonly number[];
}

const fieldsOf = ['data', 'placed', 'rivalRate', 'gamma', 'turns', 'trial'] as const;
type DuelExperiment = Pick<Experiment, (typeof fieldsOf)[number]>;

const keyOf = (spec: DuelExperiment): string =>
  [whichData(spec), ...fieldsOf.slice(2).map((name) => String(spec[name]))].join(' ');

const nothing = (): number[] => rivalNames.map(() => 0);

export class Duel {
  /** Of each rival: of the generator or the denoiser, and of the discriminator. */
  readonly losses = rivalNames.map((name) =>
    Array.from({ length: rivals[name].game ? 2 : 1 }, () => new History()),
  );
  moments: readonly DuelMoment[] = [];
  steps: readonly number[] = nothing();
  seconds: readonly number[] = nothing();
  /** Of each rival: why it goes on no more. */
  troubles: readonly (string | null)[] = rivalNames.map(() => null);
  status: 'still' | 'training' = 'still';
  message: string | null = null;
  private abort = new AbortController();

  constructor(readonly spec: DuelExperiment) {}

  get settings(): DuelSettings {
    const { data, trial, rivalRate, gamma, turns } = this.spec;
    return { data, ...SIZE, seed: trial, rate: rivalRate, gamma, turns };
  }

  get newest(): DuelMoment | undefined {
    return this.moments[this.moments.length - 1];
  }

  /** Goes on until it is stopped, or for one step of each. from: a kept moment, what came after which is given up. */
  async train(from = this.newest, once = false): Promise<void> {
    this.stop();
    this.goBack(from);
    const abort = new AbortController();
    this.abort = abort;
    this.status = 'training';
    this.message = null;
    tell();
    try {
      const engine = await getEngine();
      const { placed } = this.spec;
      await engine.duel(
        {
          ...this.settings,
          ...(placed !== '' && { placed: await placedOf(placed) }),
          pace: PACE,
          from: from?.checkpoint,
          once,
        },
        (duelled) => {
          this.take(duelled);
          return attend(this);
        },
        abort.signal,
      );
    } catch (cause) {
      if (!abort.signal.aborted) this.message = (cause as Error).message;
    }
    if (this.abort !== abort) return;
    this.status = 'still';
    tell();
  }

  /** Keeps all that is there. */
  stop(): void {
    this.abort.abort();
    if (this.status === 'still') return;
    this.status = 'still';
    tell();
  }

  /** Forgets all that they have learnt. */
  startOver(): void {
    this.stop();
    this.goBack(undefined);
    this.message = null;
    tell();
  }

  private goBack(to: DuelMoment | undefined): void {
    this.steps = to?.steps ?? nothing();
    this.seconds = to?.seconds ?? nothing();
    this.troubles = rivalNames.map(() => null);
    this.moments = this.moments.filter(({ step }) => to && step <= to.step);
    this.losses.forEach((each, i) => {
      for (const one of each) one.cut(at(this.steps, i));
    });
  }

  private take({ steps, seconds, losses, troubles, weights, checkpoint }: Duelled): void {
    this.steps = steps;
    this.seconds = seconds;
    this.troubles = troubles;
    losses.forEach((each, i) => {
      for (const [which, values] of each.entries()) at(at(this.losses, i), which).add(values);
    });
    const step = steps.reduce((sum, one) => sum + one, 0);
    const bytes = weights.byteLength + checkpoint.byteLength;
    this.moments = withMoment(this.moments, { step, steps, seconds, weights, checkpoint }, BUDGET, bytes);
    tell();
  }
}

/** What a duel waits for after each frame. */
let attend: (duel: Duel) => Promise<void> | undefined = () => undefined;
export const attendToDuel = (onlooker: typeof attend): void => {
  attend = onlooker;
};

const listeners = new Listeners();
const tell = (): void => listeners.tell();
export const subscribeDuel = listeners.subscribe;

let current: { readonly key: string; readonly duel: Duel } | null = null;

/** The duel of the settings on show; that of others before is given up. */
export function duelNow(): Duel {
  const spec = experiment.getState();
  const key = keyOf(spec);
  if (current?.key === key) return current.duel;
  current?.duel.stop();
  const duel = new Duel(Object.fromEntries(fieldsOf.map((name) => [name, spec[name]])) as DuelExperiment);
  current = { key, duel };
  return duel;
}
export const duelKey = keyOf;

export const stopDuel = (): void => current?.duel.stop();
