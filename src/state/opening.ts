/** Files, and what is pasted, as points: read with care, since they may be anything. */

import { at } from '../core/at.ts';
import { readCsv } from '../data/points/opened/csv.ts';
import { fitted } from '../data/points/opened/fit.ts';
import { readJson } from '../data/points/opened/json.ts';
import { type Darkness, darknessOf, inverted, pointsInPicture } from '../data/points/opened/picture.ts';
import { type Chosen, kindly, numeric, pointsOf, type Table, usual } from '../data/points/opened/table.ts';
import { bitmapOf, isPicture, megabytes, pixelsOf, refuseSize } from './bitmaps.ts';
import { EDGE, type Placed, widths } from './placed.ts';

export type { Chosen, Table } from '../data/points/opened/table.ts';

/** What a file holds. `drawn`: one that this page has saved, whose points stand where they stood. */
export type Brought =
  | { readonly kind: 'table'; readonly table: Table; readonly chosen: Chosen; readonly drawn: number | null }
  | { readonly kind: 'picture'; readonly darkness: Darkness };

/** JSON is read in one go. */
const LARGEST_JSON = 6 * 2 ** 20;
/** Pixels across, of what is looked at of a picture. */
const ACROSS = 256;

/** Written first into a file of points, so that it comes back as it was. */
const SIGN = '# drawn in unnoise, width';

/** Throws Error that says what is wrong with it and what helps. */
export async function bring(file: Blob, name = ''): Promise<Brought> {
  refuseSize(file);
  if (isPicture(file)) return { kind: 'picture', darkness: await readPicture(file) };
  const head = await file.slice(0, 64).text();
  const json = /^\s*[[{]/.test(head) || name.toLowerCase().endsWith('.json');
  if (json && file.size > LARGEST_JSON)
    throw new Error(`JSON of more than ${megabytes(LARGEST_JSON)} is not read here: save it as CSV.`);
  if (!json && head.includes('\0'))
    throw new Error('It is neither text nor a picture: open CSV, TSV, JSON, PNG, JPEG, GIF or WebP.');
  const table = json ? readJson(await file.text()) : await readCsv(file);
  const width = Number(head.startsWith(SIGN) ? head.slice(SIGN.length).split('\n')[0] : Number.NaN);
  const drawn = widths.some((one) => one === width);
  // Also where all have one colour, which then is no class.
  const chosen = drawn ? { x: 0, y: 1, colour: 2 } : usual(table);
  return { kind: 'table', table, chosen, drawn: drawn ? width : null };
}

/** How dark it is, made smaller. */
async function readPicture(file: Blob): Promise<Darkness> {
  const bitmap = await bitmapOf(file);
  try {
    const shrink = Math.min(1, ACROSS / Math.max(bitmap.width, bitmap.height));
    const shrunk = (side: number) => Math.max(1, Math.round(side * shrink));
    const [width, height] = [shrunk(bitmap.width), shrunk(bitmap.height)];
    return darknessOf(pixelsOf(bitmap, width, height), width, height);
  } finally {
    bitmap.close();
  }
}

/** What a table offers to choose from. */
export const offered = (table: Table) => ({
  numbers: numeric(table).map((i) => ({ value: i, label: at(table.columns, i).name })),
  colours: kindly(table).map((i) => ({ value: i, label: at(table.columns, i).name })),
});

interface Made {
  readonly placed: Placed;
  /** In a sentence each: what was left out. */
  readonly omitted: readonly string[];
}

/** width: of points, where the file does not say. Throws Error where there are none. */
export function fromTable(
  { table, drawn }: Extract<Brought, { kind: 'table' }>,
  chosen: Chosen,
  width: number,
): Made {
  const { x, colours, omitted } = pointsOf(table, chosen);
  if (colours.length === 0) throw new Error('No row has two numbers: choose other columns.');
  const stays = drawn !== null && x.every((value) => Math.abs(value) <= EDGE);
  const placed = stays ? { x: Float32Array.from(x), colours, width: drawn } : fitted(x, colours, width);
  return { placed, omitted };
}

/** light: whether points stand where it is light instead. Throws Error where there is nothing of it. */
export function fromPicture(darkness: Darkness, light: boolean, count: number, width: number): Made {
  const x = pointsInPicture(light ? inverted(darkness) : darkness, count, 0);
  return { placed: fitted(x, new Uint8Array(count), width), omitted: [] };
}

/** As text that `bring` reads back as it is. */
export function asCsv({ x, colours, width }: Placed): string {
  const rows = Array.from(colours, (colour, i) => `${x[2 * i]},${x[2 * i + 1]},${colour}`);
  return `${SIGN} ${width}\nx,y,class\n${rows.join('\n')}\n`;
}
