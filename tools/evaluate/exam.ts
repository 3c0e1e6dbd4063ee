import type { Space } from '../../src/core/space.ts';
import { dataset } from '../../src/data/index.ts';
import type { DataSet, TestSource } from '../../src/data/types.ts';
import { type ModelSpec, modelSpec } from '../../src/nets/models.ts';
import { openSpace } from '../../src/nets/space.ts';
import type { ModelFiles } from '../train/files.ts';
import type { Effort } from './effort.ts';

/** What a model is judged with. */
export interface Exam {
  readonly data: DataSet;
  readonly test: TestSource;
  readonly files: ModelFiles;
  readonly effort: Effort;
  /** Where the model works: what it makes is read once it has left. */
  readonly space: Space;
}

/** Seed of the first lot of data that has no test samples of its own: no training and no page begins there. */
const FRESH = 1000;

/** Throws RangeError on an unknown model, and Error when a file of its data is missing. */
export async function examOf(model: string, files: ModelFiles, effort: Effort): Promise<Exam> {
  const spec = modelSpec(model);
  const data = dataset(spec.data);
  const [test, space] = [await openTest(data, files), await openSpace(spec, files.read)];
  return { data, test, files, effort, space };
}

async function openTest(data: DataSet, { read, readRaw }: ModelFiles): Promise<TestSource> {
  if (data.test) return data.test.open(read, readRaw);
  const source = await data.open(read);
  return { size: source.size, lot: (which, count) => source.draw(FRESH + which, count) };
}

/** Throws Error where test data does not tell what a model is to be judged by. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the test data tells no ${what}, by which its models are judged`);
  return value;
}

/** All samples of a test set that has an end, or so many of one that has none. */
export const largeLot = ({ size, lot }: TestSource, which: number, count: number) =>
  Number.isFinite(size) ? { ...lot(0, size), count: size } : { ...lot(which, count), count };

/** The name of the data's model of this kind, if it has one. */
export const modelWith = ({ models }: DataSet, kind: ModelSpec['kind']): string | undefined =>
  Object.keys(models).find((name) => modelSpec(name).kind === kind);
