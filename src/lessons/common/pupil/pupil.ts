/** A network that is trained in this tab: what it has come to, and the calls that take it on. */

import { needed } from '../../../core/at.ts';
import type { Emphasis } from '../../../core/weighting.ts';
import { getEngine } from '../../../state/engine.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import { placedOf } from '../../../state/placed.ts';
import { whichData } from '../../../state/sources.ts';
import type { Trained } from '../../../state/training.ts';
import { History, type SavedHistory } from './history.ts';
import { BUDGET, type Moment, withMoment } from './moments.ts';
import { LOSSES_OF_OTHERS, Training } from './training.ts';

/** What decides all its weights. */
export const pupilFields = [
  'data',
  'placed',
  'schedule',
  'learns',
  'weighting',
  'width',
  'blocks',
  'batch',
  'rate',
  'trial',
  'examples',
  'missing',
] as const satisfies readonly (keyof Experiment)[];
export type PupilSpec = Pick<Experiment, (typeof pupilFields)[number]>;

/** Networks are trained on the levels of a published schedule; in place of one that is drawn by hand, of the cosine. */
const trainedOn = (schedule: Experiment['schedule']) => (schedule === 'drawn' ? 'cosine' : schedule);

const pupilSpec = (spec: PupilSpec): PupilSpec => ({
  ...(Object.fromEntries(pupilFields.map((name) => [name, spec[name]])) as PupilSpec),
  schedule: trainedOn(spec.schedule),
});
export const pupilKey = (given: PupilSpec): string => {
  const spec = pupilSpec(given);
  return [whichData(spec), ...pupilFields.slice(2).map((name) => String(spec[name]))].join(' ');
};

/** A training as it is kept beyond the page. */
export interface Saved {
  readonly spec: PupilSpec;
  readonly moment: Moment;
  readonly seconds: number;
  readonly losses: SavedHistory;
  readonly lengths: SavedHistory;
}

/** No training here comes to its end by itself: the rate stays what it is. */
const ENDLESS = 1_000_000_000;
/** The one time that a network sees which is shown no other. */
export const ONLY = 0.5;
/** What a network is shown that is given data which are not normalised: their variance is the square of it. */
export const SMALL = 0.25;
/** Whatever else is asked meanwhile, a training gives way to another one of its network only. */
const LANE = 'training';
/** Milliseconds from one frame of the training to the next: making one takes 4 to 6, and handing it over 3. */
const PACE = 250;

/** Trainings of other settings that are kept beside the one on show. */
const OTHERS = 3;

const listeners = new Listeners();
const tell = (): void => listeners.tell();
export const subscribePupil = listeners.subscribe;

export class Pupil extends Training<Moment> {
  readonly losses = new History();
  readonly lengths = new History();
  step = 0;
  /** Of training. */
  seconds = 0;
  /** How its gradients come about. */
  way: Trained['way'];

  constructor(readonly spec: PupilSpec) {
    super(tell);
  }

  /** The network that its weights are of. */
  get model() {
    const { data, width, blocks, learns, missing } = this.spec;
    const told = missing !== 'level';
    return { data, width: Number(width), blocks, predicts: learns, told } as const;
  }

  get emphasis(): Emphasis {
    const { schedule, weighting, missing } = this.spec;
    return {
      schedule: trainedOn(schedule),
      weighting,
      ...(missing === 'levels' && { only: ONLY }),
    };
  }

  /** How many times as large its points are made. */
  get scale(): number {
    return this.spec.missing === 'scale' ? SMALL : 1;
  }

  /** How many examples it learns from; null: as many as there are steps and places in a batch. */
  get examples(): number | null {
    return this.spec.examples === 'all' ? null : Number(this.spec.examples);
  }

  /** Goes on until it is stopped, or for so many steps. from: a kept moment, what came after which is given up. */
  train(from = this.newest, steps = ENDLESS): Promise<void> {
    return this.goOn(from, async (signal) => {
      const until = Math.min(ENDLESS, this.step + steps);
      const engine = await getEngine();
      await engine.train(
        { ...(await this.request()), from: from?.checkpoint, until },
        (trained) => {
          this.take(trained);
          return attend(this);
        },
        signal,
      );
    });
  }

  /** What the engine is asked for, from the first step on and without end. Rejects where the data cannot be had. */
  async request() {
    const { spec, model, emphasis, examples, scale } = this;
    const { placed, batch, rate, trial } = spec;
    return {
      model,
      emphasis,
      ...(examples !== null && { examples }),
      ...(scale !== 1 && { scale }),
      ...(placed !== '' && { placed: await placedOf(placed) }),
      steps: ENDLESS,
      batch: Number(batch),
      rate,
      seed: trial,
      pace: PACE,
      lane: `${LANE} ${pupilKey(spec)}`,
    };
  }

  protected goBack(to: Moment | undefined): void {
    if ((to?.step ?? 0) === this.step) return;
    this.step = to?.step ?? 0;
    this.moments = this.moments.filter(({ step }) => step <= this.step);
    this.losses.cut(this.step);
    this.lengths.cut(this.step);
    if (!to) this.seconds = 0;
  }

  private take({ step, losses, lengths, seconds, way, checkpoint }: Trained): void {
    this.step = step;
    this.seconds = seconds;
    this.way = way;
    this.losses.add(losses);
    this.lengths.add(lengths);
    const moment = { step, checkpoint: needed(checkpoint, 'A checkpoint') };
    this.moments = withMoment(this.moments, moment, BUDGET / (OTHERS + 1));
    tell();
  }

  /** What is kept of it: all that it takes to go on from its newest moment, as if it had never stopped. */
  saved(): Saved | null {
    const { newest, spec, seconds, losses, lengths } = this;
    if (!newest || newest.step !== this.step) return null;
    return { spec, moment: newest, seconds, losses: losses.saved(), lengths: lengths.saved() };
  }

  /**
   * Takes up what was saved of a network of the same settings. Throws Error, and keeps what it has come to itself, where
   * its figures are not of its steps.
   */
  restore({ moment, seconds, losses, lengths }: Saved): void {
    const { step, checkpoint } = moment;
    if (![losses, lengths].every((one) => new History().restore(one, step)))
      throw new Error(LOSSES_OF_OTHERS);
    this.startOver();
    this.losses.restore(losses, step);
    this.lengths.restore(lengths, step);
    this.step = step;
    this.seconds = seconds;
    this.moments = [{ step, checkpoint }];
    tell();
  }
}

/** What a training waits for after each frame. */
let attend: (pupil: Pupil) => Promise<void> | undefined = () => undefined;
export const attendTo = (onlooker: typeof attend): void => {
  attend = onlooker;
};

/** By their settings, the one that was asked for last at the end. */
const pupils = new Map<string, Pupil>();

/** The network of these settings, as far as it has come; one that has not begun, where there is none. */
export function pupilOf(spec: PupilSpec): Pupil {
  const key = pupilKey(spec);
  const found = pupils.get(key) ?? new Pupil(pupilSpec(spec));
  pupils.delete(key);
  pupils.set(key, found);
  for (const [old, pupil] of pupils) {
    if (pupils.size <= OTHERS + 1) break;
    pupil.stop();
    pupils.delete(old);
  }
  return found;
}

/** Lets no network but this one go on. */
export function onlyTrains(pupil: Pupil | null): void {
  for (const other of pupils.values()) if (other !== pupil) other.stop();
}
