import { Rows, type Table } from './table.ts';

const text = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list of points in what a file holds: itself, or the first list that stands in it under any name. */
function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  return (Object.values(value).find((one) => Array.isArray(one) && typeof one[0] === 'object') ?? null) as
    | readonly unknown[]
    | null;
}

/** Columns as lists of their own: {"x": […], "y": […]}. */
function columnsIn(value: unknown): readonly (readonly [string, readonly unknown[]])[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).filter((one): one is [string, unknown[]] => Array.isArray(one[1]));
}

const REMEDY = 'open a list such as [[0.5, 1], [0.7, 1.2]] or [{"x": 0.5, "y": 1}]';

/** Lists in lists, of which points need three at the most. */
const DEEPEST = 32;

/** Whether brackets stand in one another deeper than that, at which a parser takes seconds; those in texts count, too. */
function isDeep(source: string): boolean {
  let depth = 0;
  for (let i = 0; i < source.length && depth <= DEEPEST; i++) {
    const code = source.charCodeAt(i);
    // [ and {, ] and }.
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth--;
  }
  return depth > DEEPEST;
}

/** Throws Error, with what helps, where it is no JSON, or holds no points. */
export function readJson(source: string): Table {
  if (isDeep(source)) throw new Error(`Its lists stand too deep in one another: ${REMEDY}.`);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (cause) {
    throw new Error(`It is no JSON: ${REMEDY}.`, { cause });
  }
  const rows = new Rows();
  const list = listIn(value);
  const columns = columnsIn(value);
  if (list?.some(isRecord)) {
    const names = Object.keys(list.find(isRecord)!);
    rows.add(names);
    for (const one of list) rows.add(names.map((name) => (isRecord(one) ? text(one[name]) : '')));
  } else if (list?.some(Array.isArray)) {
    for (const one of list) rows.add(Array.isArray(one) ? one.map(text) : []);
  } else if (columns.length > 1) {
    rows.add(columns.map(([name]) => name));
    const count = Math.max(...columns.map(([, { length }]) => length));
    for (let i = 0; i < count; i++) rows.add(columns.map(([, entries]) => text(entries[i])));
  } else throw new Error(`It holds no points: ${REMEDY}.`);
  return rows.table();
}
