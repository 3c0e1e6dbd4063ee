/** Data with classes that are few: what networks of the page learn from, and what they never see. */

import { fetched } from '../data/fetched.ts';
import { few } from '../data/few.ts';
import type { Drawn, Read } from '../data/types.ts';
import type { DataName } from './experiment.ts';
import { dataset, sourceNow } from './sources.ts';

/** Samples with the class of each. */
export interface Labelled {
  readonly x: Float32Array;
  readonly labels: Uint8Array;
}

function labelled({ x, labels }: Drawn, name: DataName): Labelled {
  if (!labels) throw new Error(`${dataset(name).label} have no classes: train on digits.`);
  return { x, labels };
}

/** So many examples, as a training of so many takes them; null: all. Throws Error before they are open. */
export function examplesFrom(name: DataName, count: number | null): Labelled {
  const source = sourceNow(name);
  return labelled(few(source, count ?? source.size), name);
}

const read: Read = (path) => fetched(path, document.baseURI);
const held = new Map<DataName, Promise<Labelled>>();

/** What no network learns from; asked again after a failure, it tries again. Rejects where there is no such thing. */
export function heldOutOf(name: DataName): Promise<Labelled> {
  const found = held.get(name) ?? openHeld(name);
  held.set(name, found);
  found.catch(() => held.delete(name));
  return found;
}

async function openHeld(name: DataName): Promise<Labelled> {
  const { test, label } = dataset(name);
  if (!test) throw new Error(`Nothing of ${label} is held out: train on digits.`);
  const source = await test.open(read, read);
  return labelled(source.lot(0, source.size), name);
}
