/** The points that somebody has placed: a link holds few of them, this device holds many, by what they are. */
import { createStore, del, delMany, entries, get, set, type UseStore, update } from 'idb-keyval';
import { hashOf } from '../data/hash.ts';
import { face } from '../data/points/face.ts';
import { formatPlaced, MOST_LINKED, type Placed, parsePlaced, snapped } from '../data/points/placed.ts';
import type { DataSet } from '../data/types.ts';
import { type Field, only } from './fields.ts';
import { keep, kept } from './kept.ts';

export {
  COLOURS,
  colourNames,
  EDGE,
  formatPlaced,
  MOST_LINKED,
  MOST_PLACED,
  nothingPlaced,
  type Placed,
  snapped,
  widths,
} from '../data/points/placed.ts';

/** `kept-` and what tells these points from all others. */
const keptPattern = /^kept-[\da-f]{16}$/;

/** Whether a text stands for points that this device keeps, rather than holds them. */
export const isKept = (text: string): boolean => keptPattern.test(text);

const read = (text: string): boolean => text === '' || isKept(text) || parsePlaced(text) !== undefined;

/** What is placed, as text; empty: what the data set begins with. */
export const placedField: Field<string> = {
  ...only((data: DataSet) => (data.made ? 'made' : null), {
    label: 'Drawn points',
    initial: '',
    allowed: 'a drawing of this page, whole',
    parse: (text: string) => (read(text) ? text : undefined),
    format: (text: string) => text,
  }),
  needs: ['data'],
  settle: (text, { made, label }) =>
    made || text === ''
      ? { value: text, mended: [] }
      : { value: '', mended: [`Nothing can be drawn in ${label}`] },
};

/** In memory, by their text: those that were needed last. */
const held = new Map<string, Placed>();
const MOST_HELD = 12;

function hold(text: string, placed: Placed): void {
  held.delete(text);
  held.set(text, placed);
  for (const old of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(old);
  }
}

/** Opened at the first use: who draws nothing needs none. */
const store = (database: string, name: string): (() => UseStore) => {
  let opened: UseStore | undefined;
  return () => (opened ??= createStore(database, name));
};
const points = store('unnoise points', 'points');

/** Whether a link holds all of these points. */
export const isLinkable = ({ x, colours }: Placed): boolean =>
  colours.length <= MOST_LINKED && x.every((value) => snapped(value) === value);

/** The text that stands for these points; stored: settles once this device keeps what a link cannot hold. */
export function textOf(placed: Placed): { readonly text: string; readonly stored: Promise<void> } {
  if (isLinkable(placed)) return { text: formatPlaced(placed), stored: Promise.resolve() };
  const text = `kept-${fingerprint(placed)}`;
  hold(text, placed);
  return { text, stored: put(text, placed) };
}

/** The texts of all that this device keeps without a name, the latest last. */
const ORDER = 'order';
/** As many states of drawings as can be undone to, and more, as links of this device may hold them. */
const MOST_STORED = 60;

/** What has no name and is older than many others goes. */
async function put(text: string, placed: Placed): Promise<void> {
  await set(text, placed, points());
  let gone: readonly string[] = [];
  await update<string[]>(
    ORDER,
    (order = []) => {
      const all = [...order.filter((one) => one !== text), text];
      gone = all.slice(0, -MOST_STORED);
      return all.slice(-MOST_STORED);
    },
    points(),
  );
  await forget(gone);
}

/** Deletes those that no name stands for and nobody has drawn last. */
async function forget(texts: readonly string[]): Promise<void> {
  if (!texts.length) return;
  const used = new Set([lastDrawn(), ...(await namedDrawings()).map(({ text }) => text)]);
  await delMany(
    texts.filter((text) => !used.has(text)),
    points(),
  );
}

function fingerprint({ x, colours, width }: Placed): string {
  const bytes = new Uint8Array(8 + x.byteLength + colours.byteLength);
  new DataView(bytes.buffer).setFloat64(0, width);
  bytes.set(new Uint8Array(x.buffer, x.byteOffset, x.byteLength), 8);
  bytes.set(colours, 8 + x.byteLength);
  return hashOf(bytes).slice(0, 16);
}

/** Throws Error, with what helps, where this device does not have them. */
export function placedOf(text: string): Placed | Promise<Placed> {
  if (text === '') return face();
  const known = held.get(text) ?? (isKept(text) ? undefined : parsePlaced(text));
  return known ?? fetchKept(text);
}

async function fetchKept(text: string): Promise<Placed> {
  const found: Placed | undefined = await get(text, points()).catch(() => undefined);
  if (!found || `kept-${fingerprint(found)}` !== text)
    throw new Error(
      'These points were kept on another device, or are kept here no more: open the file that they were saved to, or draw others.',
    );
  hold(text, found);
  return found;
}

const LAST = 'unnoise drawn';

/** The drawing that was made last, here or on another visit; empty where there is none. */
export function lastDrawn(): string {
  const text = kept(LAST);
  return text !== null && read(text) ? text : '';
}
export const keepLast = (text: string): void => keep(LAST, text);

/** Drawings that this device keeps under a name. */
export interface Named {
  readonly name: string;
  /** As `textOf` gives it. */
  readonly text: string;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const names = store('unnoise drawings', 'drawings');

/** The latest first. Rejects where the browser keeps nothing. */
export async function namedDrawings(): Promise<readonly Named[]> {
  const all = await entries<string, Named>(names());
  return all.map(([, one]) => one).sort((a, b) => b.at - a.at);
}

/** In place of another of the same name. Rejects where the browser keeps nothing. */
export async function nameDrawing(name: string, placed: Placed): Promise<void> {
  const { text, stored } = textOf(placed);
  await stored;
  const named: Named = { name, text, count: placed.colours.length, at: Date.now() };
  await set(name, named, names());
}

export async function deleteDrawing({ name, text }: Named): Promise<void> {
  await del(name, names());
  const order = (await get<string[]>(ORDER, points())) ?? [];
  // Those drawn of late can still be undone to.
  if (!order.includes(text)) await forget([text]);
}
