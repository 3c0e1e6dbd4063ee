import { chosen } from '../core/ideal.ts';
import { streams, uniforms } from '../core/random.ts';
import { entering } from '../core/space.ts';
import { few } from '../data/few.ts';
import { dataset } from '../data/index.ts';
import { trainingSeed } from '../data/trainingSeed.ts';
import type { DataSet, Read, Source, TrainingDraw } from '../data/types.ts';
import type { ModelSpec } from '../nets/models.ts';
import { openSpace } from '../nets/space.ts';

/** Where training data is read from. */
export interface Files {
  /** The page's own files. */
  readonly read: Read;
  /** Released files, which the page does not have. */
  readonly readRaw: Read;
}

/**
 * The samples of each step of a training of this model: of its data, or their latents by a fixed autoencoder, whose file
 * lies among the page's own. Throws Error when a file is missing or damaged.
 */
export async function openDrawsOf(spec: ModelSpec, files: Files): Promise<TrainingDraw> {
  const [draw, space] = await Promise.all([
    openDraws(dataset(spec.data), files),
    openSpace(spec, files.read),
  ]);
  if (!space.encode) return draw;
  return async (seed, step, size) => {
    const drawn = await draw(seed, step, size);
    return { ...drawn, x: await entering(space, drawn.x) };
  };
}

/** So many samples of the data (`few`), and no others, at each step. Throws RangeError on fewer than one. */
export function fromFew(source: Source, count: number): TrainingDraw {
  const { x, labels } = few(source, count);
  const examples = labels?.length ?? count;
  const event = x.length / examples;
  return (seed, step, size) => {
    const chance = uniforms(trainingSeed(seed, step), streams.data, 0, new Float32Array(size));
    const which = Array.from(chance, (share) => Math.floor(share * examples));
    const drawn = chosen(x, which, event);
    return { x: drawn, ...(labels && { labels: Uint8Array.from(which, (one) => labels[one]) }) };
  };
}

/** The samples of each step of a training on this data. Throws Error when a file is missing or damaged. */
export async function openDraws(data: DataSet, { read, readRaw }: Files): Promise<TrainingDraw> {
  if (data.training) return data.training.open(read, readRaw);
  return fromSource(await data.open(read));
}

/** New samples at each step, which no other part of the page draws. */
export const fromSource =
  (source: Source): TrainingDraw =>
  (seed, step, size) =>
    source.draw(trainingSeed(seed, step), size);
