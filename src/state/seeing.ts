/** What is measured of samples that were asked for: how far each is as asked, and what they are compared by. */
import { needed } from '../core/at.ts';
import { asShown } from '../core/clipping.ts';
import { questionsOf, told } from '../data/told.ts';
import type { DataSet, Source } from '../data/types.ts';
import { getEngine } from './engine.ts';
import { datasetOf, type Experiment } from './experiment.ts';
import { drawnSlowly, whenOpen } from './sources.ts';
import { wantedOf } from './telling.ts';

/** What a run of samples gives. */
export interface Seen {
  /** Of each sample, the share of what was asked that it shows: [count]. */
  readonly right: readonly number[];
  /** What the samples are compared by: [count, dimension]. */
  readonly features: Float32Array;
  readonly dimension: number;
}

/** Real samples that variety is compared with. */
const REAL = 200;

/** Whether somebody can say of such samples whether they are as asked: a classifier, or the data's own densities. */
export const canSee = ({ teller, kind, classes }: DataSet): boolean =>
  teller !== undefined || (kind.planar && classes !== undefined);

/** The same of the samples in words, to follow “read by”. */
export const seerOf = (spec: Experiment): string =>
  datasetOf(spec).teller ? 'a small classifier' : 'the exact classifier of these densities';

/** How much of the data is of a class, which is so many of their Gaussians. Throws RangeError where nothing is. */
export function shareOf({ mixture, mixtureClasses: classes, conditional }: Source, label: number): number {
  const all = needed(mixture, 'The data');
  const own = needed(conditional, 'Points that are of classes')(label);
  if (!classes) return needed(own.mixture, 'The class').length / all.length;
  return all.reduce((sum, { weight }, i) => sum + (classes[i] === label ? weight : 0), 0);
}

/**
 * Whether points are of a class, by the exact classifier: half of the density there is that of the class, or all of it where each is
 * called by two names, of which one is told. x: [n, 2].
 */
export function ofClass(source: Source, label: number, x: Float32Array): number[] {
  const own = needed(source.conditional, 'Points that are of classes')(label);
  const share = shareOf(source, label);
  const [all, one] = [needed(source.density, 'A density'), needed(own.density, 'A density')];
  return Array.from({ length: x.length / 2 }, (_, i) => {
    const [across, up] = [x[2 * i] ?? Number.NaN, x[2 * i + 1] ?? Number.NaN];
    // Far from all data both are 0, and it is of no class.
    return share * one(across, up) > 0.5 * all(across, up) ? 1 : 0;
  });
}

async function readBy(reader: string, spec: Experiment, x: Float32Array, signal: AbortSignal) {
  const engine = await getEngine();
  const data = datasetOf(spec);
  const pictures = asShown(x, data.kind.range);
  const labels = await engine.answers({ reader, x: pictures.slice(), lane: 'seeing' }, signal);
  const features = await engine.features({ reader, x: pictures, lane: 'seeing' }, signal);
  const wanted = wantedOf(spec);
  const { pictures: all, misses } = told(labels, questionsOf(data), wanted);
  const wishes = Object.keys(wanted).length;
  const missed = all.map((_, i) => misses.filter(({ picture }) => picture === i + 1).length);
  return {
    right: missed.map((count) => 1 - count / wishes),
    features,
    dimension: features.length / all.length,
  };
}

/** spec: what x, [count, ...event], was asked for. Throws as the engine does, and Error where nobody could say. */
export async function seen(spec: Experiment, x: Float32Array, signal: AbortSignal): Promise<Seen> {
  const { teller, label } = datasetOf(spec);
  if (teller) return readBy(teller.model, spec, x, signal);
  const source = await whenOpen(spec.data, spec.placed);
  if (spec.class === null || !source.conditional)
    throw new Error(`Nobody can say of ${label} whether they are as asked: choose a class, or other data.`);
  return { right: ofClass(source, spec.class, x), features: x, dimension: 2 };
}

/** Real samples: of the class that is asked for, and where words are asked for, of any. [count, ...event]. */
export async function realOnes(spec: Experiment, size: number): Promise<Float32Array> {
  const source = await whenOpen(spec.data, spec.placed);
  const label = spec.class;
  if (label === null) return (await drawnSlowly(source, 0, REAL)).x;
  if (source.conditional) return source.conditional(label).draw(0, REAL).x;
  const { x, labels } = source.draw(0, Math.min(source.size, 10 * REAL));
  const own = [...needed(labels, 'Their classes').keys()].filter((i) => labels?.[i] === label).slice(0, REAL);
  const out = new Float32Array(own.length * size);
  own.forEach((which, row) => {
    out.set(x.subarray(which * size, (which + 1) * size), row * size);
  });
  return out;
}
