/** Opened data sets. Points are there at once; pictures are a file that the page fetches. */
import { useSyncExternalStore } from 'react';
import { inSlices } from '../core/pace.ts';
import { fetched } from '../data/fetched.ts';
import { datasets } from '../data/index.ts';
import type { DataSet, Drawn, Read, Source } from '../data/types.ts';
import { mostOf } from './counts.ts';
import { type DataName, type Experiment, experiment, settingOn } from './experiment.ts';
import { anyOf, Listeners } from './listeners.ts';
import { placedOf } from './placed.ts';

export { scaled } from '../data/scaled.ts';
export type { DataSet, Drawn, Source } from '../data/types.ts';

export type Opened =
  | { readonly kind: 'ready'; readonly source: Source }
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly message: string };

/** By data set, then by what was made of it: empty where nothing can be, or nothing has been. */
const opened = new Map<DataName, Map<string, Opened>>();
/** Drawings of one set that stay open. */
const OPEN = 8;
const listeners = new Listeners();

const read: Read = (path) => fetched(path, document.baseURI);

const madeOf = (name: DataName): string => (dataset(name).made ? settingOn('placed', name) : '');

function keepOpen(name: DataName, made: string, value: Opened): void {
  const known = opened.get(name) ?? new Map<string, Opened>();
  opened.set(name, known);
  known.delete(made);
  known.set(made, value);
  for (const old of known.keys()) {
    if (known.size <= OPEN) break;
    known.delete(old);
  }
}

function put(name: DataName, made: string, value: Opened): void {
  keepOpen(name, made, value);
  listeners.tell();
}

function sourceFor(name: DataName, text: string): Source | Promise<Source> {
  const { made, open } = dataset(name);
  if (!made || text === '') return open(read);
  const placed = placedOf(text);
  return placed instanceof Promise ? placed.then(made) : made(placed);
}

/** What a source draws, a little at a time, so that the page goes on meanwhile. */
export const drawnSlowly = (source: Source, seed: number, count: number): Promise<Drawn> =>
  source.drawing ? inSlices(source.drawing(seed, count)) : Promise.resolve(source.draw(seed, count));

/** Draws pictures before the page is told of them, so that it need not draw them and itself in one go. */
async function prepare(name: DataName, source: Source): Promise<void> {
  const most = mostOf(dataset(name));
  keep(source, most, await drawnSlowly(source, DATA_SEED, most));
}

function open(name: DataName, made: string): Opened {
  const failed = (cause: unknown): Opened => ({
    kind: 'failed',
    message: cause instanceof Error ? cause.message : String(cause),
  });
  const ready = (source: Source): Opened => ({ kind: 'ready', source });
  try {
    const source = sourceFor(name, made);
    if (!(source instanceof Promise)) return ready(source);
    source
      .then(async (found) => {
        await prepare(name, found);
        return ready(found);
      })
      .catch(failed)
      .then((value) => put(name, made, value));
    return { kind: 'opening' };
  } catch (cause) {
    return failed(cause);
  }
}

/** Opens it at the first call. made: what was made of it, if not what stands there now. */
export function openedSource(name: DataName, made = madeOf(name)): Opened {
  const known = opened.get(name)?.get(made);
  if (known) return known;
  const value = open(name, made);
  keepOpen(name, made, value);
  return value;
}

export function reopen(name: DataName, made = madeOf(name)): void {
  put(name, made, open(name, made));
}

/** Tells data from others: the name of the set; of data that were made, a number of their own beside it. */
export function whichData({ data, placed }: Pick<Experiment, 'data' | 'placed'>): string {
  if (placed === '' || !dataset(data).made) return data;
  const number = numbers.get(placed) ?? numbers.size + 1;
  numbers.set(placed, number);
  return `${data}#${number}`;
}
const numbers = new Map<string, number>();

/** The source that is open. Throws Error before it is, and where it cannot be. */
export function sourceNow(name: DataName, made = madeOf(name)): Source {
  const opened = openedSource(name, made);
  if (opened.kind !== 'ready') throw new Error('The data are not open yet: try again.');
  return opened.source;
}

/** The source, once it is open. Rejects with an Error that says why it cannot be opened; asked again, it tries again. */
export function whenOpen(name: DataName, made = madeOf(name)): Promise<Source> {
  if (openedSource(name, made).kind === 'failed') reopen(name, made);
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = openedSource(name, made);
      if (now.kind === 'opening') return;
      stop();
      if (now.kind === 'ready') resolve(now.source);
      else reject(new Error(now.message));
    };
    const stop = listeners.subscribe(look);
    look();
  });
}

/** Hears when what a data set holds may be another. */
const subscribeSources = anyOf(listeners.subscribe, (listener) =>
  experiment.subscribe((now, before) => {
    if (now.placed !== before.placed || now.data !== before.data) listener();
  }),
);

export const useSource = (name: DataName): Opened =>
  useSyncExternalStore(subscribeSources, () => openedSource(name));

/** The same samples everywhere on the page, so that a lesson shows what another has shown. */
const DATA_SEED = 0;
/** By their number. */
const draws = new WeakMap<Source, Map<number, Drawn>>();

function keep(source: Source, count: number, drawn: Drawn): Drawn {
  draws.set(source, (draws.get(source) ?? new Map<number, Drawn>()).set(count, drawn));
  return drawn;
}

/** The first of what has been drawn; the same arrays each time. */
export function drawData(source: Source, count: number): Drawn {
  const known = draws.get(source);
  const found = known?.get(count);
  if (found) return found;
  const more = [...(known ?? [])].find(([most]) => most > count);
  return keep(source, count, more ? first(more[1], more[0], count) : source.draw(DATA_SEED, count));
}

/** More samples begin with the fewer. */
function first({ x, labels }: Drawn, most: number, count: number): Drawn {
  const some = x.slice(0, (x.length / most) * count);
  return labels ? { x: some, labels: labels.slice(0, count) } : { x: some };
}

export const dataNames = Object.keys(datasets) as DataName[];
export const dataset = (name: DataName): DataSet => datasets[name];

/** Whether some network learns them, and so can make their like. */
export const isTrained = ({ model }: DataSet): boolean => model !== undefined;
