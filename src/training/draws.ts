import { trainingSeed } from '../data/trainingSeed.ts';
import type { DataSet, Read, TrainingDraw } from '../data/types.ts';

/** Where training data is read from. */
export interface Files {
  /** The page's own files. */
  readonly read: Read;
  /** Released files, which the page does not have. */
  readonly readRaw: Read;
}

/** The samples of each step of a training on this data. Throws Error when a file is missing or damaged. */
export async function openDraws(data: DataSet, { read, readRaw }: Files): Promise<TrainingDraw> {
  if (data.training) return data.training.open(read, readRaw);
  const source = await data.open(read);
  return (seed, step, size) => source.draw(trainingSeed(seed, step), size);
}
