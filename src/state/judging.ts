/** Samples as they are compared with data: what a classifier sees in them, and whether they are as asked. */
import { sizeOf } from '../core/arrays.ts';
import { asShown } from '../core/clipping.ts';
import { questionsOf, rightOf } from '../data/told.ts';
import type { DataSet, Wanted } from '../data/types.ts';
import { getEngine } from './engine.ts';
import type { DataName } from './experiment.ts';
import { dataset } from './sources.ts';

export interface Judged {
  /** What the samples are compared by: [count, dimension]. */
  readonly features: Float32Array;
  readonly dimension: number;
  /** Share of what was asked for that was read, over all samples; null where nothing was, or nobody reads. */
  readonly right: number | null;
}

export type { Wanted } from '../data/types.ts';

/** The classifier that the page is served with for such data, if there is one. */
export const readerOf = ({ reader, teller }: DataSet): string | undefined => reader ?? teller?.model;

/** Whether somebody can say of samples of the data whether they are as asked. */
export const isRead = (data: DataSet): boolean =>
  !data.kind.planar && (data.teller !== undefined || data.classes !== undefined);

const share = (right: readonly (number | null)[]): number | null => {
  const known = right.filter((one) => one !== null);
  return known.length ? known.reduce((sum, one) => sum + one, 0) / known.length : null;
};

/** The places of the answers to all questions about each sample; undefined where nobody reads. */
async function answersTo(name: DataName, x: Float32Array, lane: string, signal?: AbortSignal) {
  const data = dataset(name);
  if (!isRead(data)) return undefined;
  const engine = await getEngine();
  const reader = data.teller?.model;
  if (reader) return engine.answers({ reader, x, lane }, signal);
  // Of data that are learnt in the page, the classifier is, too.
  return (await engine.read({ data: name, x, lane }, signal)).labels;
}

/**
 * x: [count, ...event]; asked: of each sample, or null. lane: as in the engine's specs; no other asker's. Throws as the engine
 * does.
 */
export async function judged(
  name: DataName,
  x: Float32Array,
  asked: readonly Wanted[] | null,
  lane: string,
  signal?: AbortSignal,
): Promise<Judged> {
  const data = dataset(name);
  const count = x.length / sizeOf(data.event);
  const pictures = asShown(x, data.kind.range);
  const labels = asked && (await answersTo(name, pictures.slice(), lane, signal));
  const right = labels && asked ? share(rightOf(labels, questionsOf(data), asked)) : null;
  const reader = readerOf(data);
  const seen = data.kind.features?.of(pictures, data.event) ?? pictures;
  const features = reader ? await (await getEngine()).features({ reader, x: pictures, lane }, signal) : seen;
  return { features, dimension: features.length / count, right };
}
