/** Opened data sets. Points are there at once; pictures are a file that the page fetches. */
import { useSyncExternalStore } from 'react';
import { inSlices } from '../core/pace.ts';
import { fetched } from '../data/fetched.ts';
import { datasets } from '../data/index.ts';
import type { DataSet, Drawn, Read, Source } from '../data/types.ts';
import { mostOf } from './counts.ts';
import type { DataName } from './experiment.ts';
import { Listeners } from './listeners.ts';

export type { DataSet, Source } from '../data/types.ts';

export type Opened =
  | { readonly kind: 'ready'; readonly source: Source }
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly message: string };

const opened = new Map<DataName, Opened>();
const listeners = new Listeners();

const read: Read = (path) => fetched(path, document.baseURI);

function put(name: DataName, value: Opened): void {
  opened.set(name, value);
  listeners.tell();
}

/** What a source draws, a little at a time, so that the page goes on meanwhile. */
export const drawnSlowly = (source: Source, seed: number, count: number): Promise<Drawn> =>
  source.drawing ? inSlices(source.drawing(seed, count)) : Promise.resolve(source.draw(seed, count));

/** Draws pictures before the page is told of them, so that it need not draw them and itself in one go. */
async function prepare(name: DataName, source: Source): Promise<void> {
  const most = mostOf(dataset(name));
  keep(name, most, await drawnSlowly(source, DATA_SEED, most));
}

function open(name: DataName): Opened {
  const failed = (cause: unknown): Opened => ({
    kind: 'failed',
    message: cause instanceof Error ? cause.message : String(cause),
  });
  const ready = (source: Source): Opened => ({ kind: 'ready', source });
  try {
    const source = (datasets[name] as DataSet).open(read);
    if (!(source instanceof Promise)) return ready(source);
    source
      .then(async (found) => {
        await prepare(name, found);
        return ready(found);
      })
      .catch(failed)
      .then((value) => put(name, value));
    return { kind: 'opening' };
  } catch (cause) {
    return failed(cause);
  }
}

/** Opens it at the first call. */
export function openedSource(name: DataName): Opened {
  const known = opened.get(name);
  if (known) return known;
  const value = open(name);
  opened.set(name, value);
  return value;
}

export function reopen(name: DataName): void {
  put(name, open(name));
}

/** The source, once it is open. Rejects with an Error that says why it cannot be opened; asked again, it tries again. */
export function whenOpen(name: DataName): Promise<Source> {
  if (openedSource(name).kind === 'failed') reopen(name);
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = openedSource(name);
      if (now.kind === 'opening') return;
      stop();
      if (now.kind === 'ready') resolve(now.source);
      else reject(new Error(now.message));
    };
    const stop = listeners.subscribe(look);
    look();
  });
}

export const useSource = (name: DataName): Opened =>
  useSyncExternalStore(listeners.subscribe, () => openedSource(name));

/** The same samples everywhere on the page, so that a lesson shows what another has shown. */
const DATA_SEED = 0;
/** By data set and count. */
const draws = new Map<DataName, Map<number, Drawn>>();

function keep(name: DataName, count: number, drawn: Drawn): Drawn {
  draws.set(name, (draws.get(name) ?? new Map<number, Drawn>()).set(count, drawn));
  return drawn;
}

/** The first of what has been drawn; the same arrays each time. */
export function drawData(name: DataName, source: Source, count: number): Drawn {
  const known = draws.get(name);
  const found = known?.get(count);
  if (found) return found;
  const more = [...(known ?? [])].find(([most]) => most > count);
  return keep(name, count, more ? first(more[1], more[0], count) : source.draw(DATA_SEED, count));
}

/** More samples begin with the fewer. */
function first({ x, labels }: Drawn, most: number, count: number): Drawn {
  const some = x.slice(0, (x.length / most) * count);
  return labels ? { x: some, labels: labels.slice(0, count) } : { x: some };
}

export const dataNames = Object.keys(datasets) as DataName[];
export const dataset = (name: DataName): DataSet => datasets[name];
