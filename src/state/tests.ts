/** Prompts that were written for samples no model has learnt from, with those samples. */
import { fetched } from '../data/fetched.ts';
import type { TestSource } from '../data/types.ts';
import { type DataName, datasetOf } from './experiment.ts';

const opened = new Map<DataName, Promise<TestSource>>();

/** Of data that are made to order, which need no released files. Rejects with Error on others; asked again, it tries again. */
export function testsOf(name: DataName): Promise<TestSource> {
  const known = opened.get(name);
  if (known) return known;
  const { test, label } = datasetOf({ data: name });
  const raw = async () => {
    throw new Error(`The page has no released files of ${label}`);
  };
  const opening = test
    ? Promise.resolve(test.open((path) => fetched(path, document.baseURI), raw))
    : Promise.reject(new Error(`Nothing was written for samples of ${label}: choose other data`));
  opened.set(name, opening);
  opening.catch(() => opened.delete(name));
  return opening;
}
