/** Opened data sets. Points are there at once; pictures are a file that the page fetches. */
import { useSyncExternalStore } from 'react';
import { datasets } from '../data/index.ts';
import type { DataSet, Drawn, Read, Source } from '../data/types.ts';
import type { DataName } from './experiment.ts';

export type Opened =
  | { readonly kind: 'ready'; readonly source: Source }
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly message: string };

const opened = new Map<DataName, Opened>();
const listeners = new Set<() => void>();

/** Reads one of the page's own files. Throws when it cannot be had. */
export const read: Read = async (path) => {
  const url = new URL(path, document.baseURI);
  const response = await fetch(url).catch(() => null);
  if (!response) throw new Error(`${url.pathname} cannot be fetched: check the connection, then retry.`);
  if (!response.ok)
    throw new Error(`${url.pathname} is missing (${response.status}): reload the page; if that does not help, build it again.`);
  return response.arrayBuffer();
};

function put(name: DataName, value: Opened): Opened {
  opened.set(name, value);
  for (const listener of listeners) listener();
  return value;
}

function open(name: DataName): Opened {
  const dataset: DataSet = datasets[name];
  const failed = (cause: unknown) =>
    put(name, { kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  try {
    const source = dataset.open(read);
    if (!(source instanceof Promise)) {
      opened.set(name, { kind: 'ready', source });
      return { kind: 'ready', source };
    }
    opened.set(name, { kind: 'opening' });
    source.then((source) => put(name, { kind: 'ready', source }), failed);
  } catch (cause) {
    opened.set(name, { kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
  return opened.get(name) as Opened;
}

export const openedSource = (name: DataName): Opened => opened.get(name) ?? open(name);

export function reopen(name: DataName): void {
  opened.delete(name);
  put(name, open(name));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useSource = (name: DataName): Opened =>
  useSyncExternalStore(subscribe, () => openedSource(name));

/** The same samples everywhere on the page, so that a lesson shows what another has shown. */
const DATA_SEED = 0;
const draws = new Map<string, Drawn>();

export function drawData(name: DataName, source: Source, count: number): Drawn {
  const key = `${name} ${count}`;
  const known = draws.get(key);
  if (known) return known;
  const drawn = source.draw(DATA_SEED, count);
  draws.set(key, drawn);
  return drawn;
}

export const dataNames = Object.keys(datasets) as DataName[];
export const dataset = (name: DataName): DataSet => datasets[name];
