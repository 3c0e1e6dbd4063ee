/** Three GANs and a denoiser that learn the same data in this tab, side by side: what they have come to. */
import { at } from '../../../core/at.ts';
import { type DuelSettings, rivalNames, rivals } from '../../../core/rivals.ts';
import { getEngine } from '../../../state/engine.ts';
import { type Experiment, experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { placedOf } from '../../../state/placed.ts';
import { dataset, whichData } from '../../../state/sources.ts';
import type { Duelled } from '../../../state/training.ts';
import { History, type SavedHistory } from '../../common/pupil/history.ts';
import { type Moment, withMoment } from '../../common/pupil/moments.ts';
import { shelf } from '../../common/pupil/stored.ts';
import { LOSSES_OF_OTHERS, Training } from '../../common/pupil/training.ts';

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

const fieldsOf = ['data', 'placed', 'rivalRate', 'gamma', 'turns', 'momentum', 'trial'] as const;
export type DuelExperiment = Pick<Experiment, (typeof fieldsOf)[number]>;

const keyOf = (spec: DuelExperiment): string =>
  [whichData(spec), ...fieldsOf.slice(2).map((name) => String(spec[name]))].join(' ');

const nothing = (): number[] => rivalNames.map(() => 0);

/** Those that were kept before there was a choice of momentum had none. */
export type KeptExperiment = Omit<DuelExperiment, 'momentum'> & Partial<Pick<DuelExperiment, 'momentum'>>;

/** A duel as it is kept beyond the page. */
export interface SavedDuel {
  readonly spec: KeptExperiment;
  readonly moment: DuelMoment;
  /** As `losses` of a duel. */
  readonly losses: readonly (readonly SavedHistory[])[];
}

const listeners = new Listeners();
const tell = (): void => listeners.tell();
export const subscribeDuel = listeners.subscribe;

export class Duel extends Training<DuelMoment> {
  /** Of each rival: of the generator or the denoiser, and of the discriminator. */
  readonly losses = rivalNames.map((name) =>
    Array.from({ length: rivals[name].game ? 2 : 1 }, () => new History()),
  );
  steps: readonly number[] = nothing();
  seconds: readonly number[] = nothing();
  /** Of each rival: why it goes on no more. */
  troubles: readonly (string | null)[] = rivalNames.map(() => null);

  constructor(readonly spec: DuelExperiment) {
    super(tell);
  }

  get settings(): DuelSettings {
    const { data, trial, rivalRate, gamma, turns, momentum } = this.spec;
    // A GAN is told nothing: so are all.
    const told = dataset(data).untold ?? data;
    return { data: told, ...SIZE, seed: trial, rate: rivalRate, gamma, turns, momentum };
  }

  /** Goes on until it is stopped, or for one step of each. from: a kept moment, what came after which is given up. */
  train(from = this.newest, once = false): Promise<void> {
    return this.goOn(from, async (signal) => {
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
        signal,
      );
    });
  }

  /** All that it takes to go on from its newest moment, as if it had never stopped. */
  saved(): SavedDuel | null {
    const { newest, spec, losses } = this;
    if (!newest || newest.steps.some((step, i) => step !== this.steps[i])) return null;
    return { spec, moment: newest, losses: losses.map((each) => each.map((one) => one.saved())) };
  }

  /**
   * Takes up what was saved of a duel of the same settings. Throws Error, and keeps what it has come to itself, where its
   * figures are not of its steps.
   */
  restore({ moment, losses }: SavedDuel): void {
    const into = (each: (i: number, which: number) => History) =>
      this.losses.every((kinds, i) =>
        kinds.every((_, which) => {
          const saved = losses[i]?.[which];
          return saved !== undefined && each(i, which).restore(saved, at(moment.steps, i));
        }),
      );
    if (!into(() => new History())) throw new Error(LOSSES_OF_OTHERS);
    this.startOver();
    into((i, which) => at(at(this.losses, i), which));
    this.steps = moment.steps;
    this.seconds = moment.seconds;
    this.moments = [moment];
    tell();
  }

  protected goBack(to: DuelMoment | undefined): void {
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

let current: { readonly key: string; readonly duel: Duel } | null = null;

/** The duel of the settings on show; that of others before is given up. */
export const duelNow = (): Duel => duelOf(experiment.getState());

/** The same of any settings, which are to be shown then. */
export function duelOf(spec: DuelExperiment): Duel {
  const key = keyOf(spec);
  if (current?.key === key) return current.duel;
  current?.duel.stop();
  const duel = new Duel(Object.fromEntries(fieldsOf.map((name) => [name, spec[name]])) as DuelExperiment);
  current = { key, duel };
  return duel;
}
export const duelKey = keyOf;

export const stopDuel = (): void => current?.duel.stop();

/** Without momentum as before there was a choice of it, so that what was kept then is found. */
export const keptBy = ({ momentum = 0, ...spec }: KeptExperiment): string =>
  JSON.stringify([
    ...fieldsOf.flatMap((name) => (name === 'momentum' ? [] : [spec[name]])),
    ...(momentum ? [momentum] : []),
  ]);

export const duelShelf = shelf<SavedDuel>('unnoise duels', 'duels', keptBy);
