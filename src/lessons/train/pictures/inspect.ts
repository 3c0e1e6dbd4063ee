/** What a network of pictures has come to: samples of each class, what they are read as, and what they are nearest to. */
import { at } from '../../../core/at.ts';
import { chosen } from '../../../core/ideal.ts';
import { nearest } from '../../../core/metrics.ts';
import { normals, streams } from '../../../core/random.ts';
import { grid } from '../../../core/spacings.ts';
import { getEngine } from '../../../state/engine.ts';
import { heldOutOf, type Labelled } from '../../../state/examples.ts';
import { experiment } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { dataset } from '../../../state/sources.ts';
import type { LiveModel, ReadAnswer } from '../../../state/training.ts';
import type { Pupil } from '../../common/pupil/pupil.ts';
import { type Losses, lossPerX0, times } from '../levels.ts';
import { scheduleOfPupil } from '../schedule.ts';
import { exactPictures, picturesOf, repeatedPictures } from './examples.ts';

/** Samples of each class. */
export const EACH = 20;
const STEPS = 20;

/** What the samples are read as, and how far the reader is to be trusted. */
export interface Readings {
  readonly asked: number;
  readonly right: number;
  readonly guidance: number;
  readonly heldOut: ReadAnswer['heldOut'];
}

/** What is looked at of one moment. */
export interface PicturesSeen {
  /** The class of each sample, and how strongly it was asked for. */
  readonly asked: { readonly classes: Uint8Array; readonly guidance: number };
  readonly frames: readonly Frame[];
  readonly heldOut: Losses;
  readonly examples: Losses;
  /** Mean distance to the nearest example, a pixel: of samples, and of pictures that it has never seen. */
  readonly nearest: { readonly samples: number; readonly data: number };
  readonly read: Readings;
}

/** The class of each sample: all of them in turn. */
export function askedOf(pupil: Pupil): Uint8Array {
  const classes = dataset(pupil.spec.data).classes!.length;
  return Uint8Array.from({ length: EACH * classes }, (_, i) => i % classes);
}

export async function inspectPictures(pupil: Pupil, model: LiveModel): Promise<PicturesSeen> {
  const { data } = pupil.spec;
  const { guidance, seed } = experiment.getState();
  const engine = await getEngine();
  const asked = askedOf(pupil);
  const frames: Frame[] = [];
  await engine.sample(
    {
      model,
      sampler: 'ddim',
      levels: grid(scheduleOfPupil(pupil), STEPS + 1),
      count: asked.length,
      seed,
      condition: { class: [...asked], guidance },
      clip: false,
      lane: 'train',
    },
    (frame) => void frames.push(frame),
  );
  const { x } = at(frames, frames.length - 1);
  const examples = picturesOf(pupil);
  const held = await heldOutOf(data);
  const { labels, heldOut } = await engine.read({ data, x: x.slice(), lane: 'train read' });
  const right = labels.filter((label, i) => label === asked[i]).length;
  return {
    frames,
    asked: { classes: asked, guidance },
    ...(await lossesOf(pupil, model, repeatedPictures(examples, held.labels.length), held)),
    nearest: { samples: distance(x, examples.x, asked.length), data: distanceOfHeld(pupil, held) },
    read: { asked: asked.length, right, guidance, heldOut },
  };
}

const distances = new WeakMap<Float32Array, number>();

/** It is the same at each look. */
function distanceOfHeld(pupil: Pupil, { x, labels }: Labelled): number {
  const examples = picturesOf(pupil).x;
  const found = distances.get(examples) ?? distance(x, examples, labels.length);
  distances.set(examples, found);
  return found;
}

/** Root mean square a pixel, in the mean over x, [count, D]. */
function distance(x: Float32Array, examples: Float32Array, count: number): number {
  const numbers = x.length / count;
  const found = nearest(x, examples, numbers).distance;
  return found.reduce((sum, one) => sum + one, 0) / (count * Math.sqrt(numbers));
}

const answers = new WeakMap<Float32Array, Map<string, Float32Array>>();

/** Both in one question a level: asking takes longer than answering. */
async function lossesOf(
  pupil: Pupil,
  model: LiveModel,
  examples: Labelled,
  held: Labelled,
): Promise<Pick<PicturesSeen, 'examples' | 'heldOut'>> {
  const engine = await getEngine();
  const x0 = Float32Array.from([...examples.x, ...held.x]);
  const noise = normals(0, streams.metrics, 0, new Float32Array(x0.length));
  const condition = { class: [...examples.labels, ...held.labels], guidance: 1 };
  const [onExamples, onHeld]: [number[], number[]] = [[], []];
  for (const t of times) {
    const level = scheduleOfPupil(pupil).level(t);
    const x = x0.map((value, i) => level.alpha * value + level.sigma * (noise[i] ?? Number.NaN));
    const exact = exactAnswer(pupil, x.slice(0, examples.x.length), examples, t);
    const found = await engine.denoise({ model, x, level, condition, lane: 'train losses' });
    const count = lossPerX0(pupil, level);
    onExamples.push(count * meanSquare(found.subarray(0, exact.length), exact));
    onHeld.push(count * meanSquare(found.subarray(exact.length), held.x));
  }
  return { examples: { each: onExamples, gaps: true }, heldOut: { each: onHeld, gaps: false } };
}

function meanSquare(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? Number.NaN) - (b[i] ?? Number.NaN)) ** 2;
  return sum / a.length;
}

/** They are the same for all networks that learn from these examples, so they are worked out once. */
function exactAnswer(pupil: Pupil, x: Float32Array, { labels }: Labelled, t: number): Float32Array {
  const examples = picturesOf(pupil).x;
  const known = answers.get(examples) ?? new Map<string, Float32Array>();
  answers.set(examples, known);
  const key = `${pupil.emphasis.schedule} ${t}`;
  const found = known.get(key) ?? exactPictures(pupil).denoise(x, labels, scheduleOfPupil(pupil).level(t));
  known.set(key, found);
  return found;
}

/** What each sample is expected to become is compared with. */
interface Beneath {
  /** [samples, D]. */
  readonly x: Float32Array;
  /** Root mean square a pixel from what the network expects: [samples]. */
  readonly distance: readonly number[];
}
let last: { key: string; frame: Frame; pupil: Pupil; found: Beneath } | null = null;

/** Worked out once for a frame. */
function onceOf(key: string, pupil: Pupil, frame: Frame, work: () => Float32Array): Beneath {
  if (last?.key === key && last.frame === frame && last.pupil === pupil) return last.found;
  const x = work();
  const count = askedOf(pupil).length;
  const numbers = x.length / count;
  const apart = (i: number) =>
    meanSquare(frame.denoised.subarray(i * numbers, (i + 1) * numbers), x.subarray(i * numbers));
  const found = { x, distance: Array.from({ length: count }, (_, i) => Math.sqrt(apart(i))) };
  last = { key, frame, pupil, found };
  return found;
}

/** The training picture nearest to what each sample is expected to become. */
export const nearestTo = (pupil: Pupil, frame: Frame): Beneath =>
  onceOf('nearest', pupil, frame, () => {
    const { x } = picturesOf(pupil);
    const numbers = frame.x.length / askedOf(pupil).length;
    return chosen(x, nearest(frame.denoised, x, numbers).index, numbers);
  });

/** What each sample is expected to become by the exact answer to the examples, told its class. */
export const exactOf = (pupil: Pupil, frame: Frame): Beneath =>
  onceOf('exact', pupil, frame, () => exactPictures(pupil).denoise(frame.x, askedOf(pupil), frame.level));
