/** Rows of text as columns of numbers: what files of points have in common. */
import { grouped } from '../../../core/grouped.ts';
import { COLOURS, MOST_PLACED } from '../placed.ts';

/** A column, one entry a row: numbers are NaN where the text was none. */
export interface Column {
  readonly name: string;
  readonly numbers: Float64Array;
  readonly texts: readonly string[];
}

export interface Table {
  readonly columns: readonly Column[];
  /** Rows in the file; beyond `MOST_PLACED` of them, as many are kept as can be placed, each as likely as any other. */
  readonly rows: number;
}

/** More columns than this are not looked at. */
const MOST_COLUMNS = 32;
/** Letters of a cell that are looked at. */
const LONGEST = 64;

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** NaN for what is no number. A comma is a decimal point where nothing else in the text is. */
export function numberIn(text: string): number {
  const trimmed = text.trim();
  const plain = /^[^.,]*,[^.,]*$/.test(trimmed) ? trimmed.replace(',', '.') : trimmed;
  return numberPattern.test(plain) ? Number(plain) : Number.NaN;
}

/** Numbers from 0 up to 1, the same for each file: a row's number, well mixed (the finaliser of MurmurHash3). */
function chanceAt(row: number): number {
  let mixed = Math.imul(row ^ (row >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** Takes rows in, one after another, in bounded room. */
export class Rows {
  private header: readonly string[] | null = null;
  private readonly kept: (readonly string[])[] = [];
  private seen = 0;

  add(cells: readonly string[]): void {
    const row = cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST).trim());
    if (row.every((cell) => cell === '')) return;
    if (this.seen === 0 && !this.header && row.every((cell) => Number.isNaN(numberIn(cell)))) {
      this.header = row;
      return;
    }
    this.seen++;
    if (this.kept.length < MOST_PLACED) this.kept.push(row);
    else {
      const place = Math.floor(chanceAt(this.seen) * this.seen);
      if (place < MOST_PLACED) this.kept[place] = row;
    }
  }

  table(): Table {
    const width = this.kept.reduce((most, { length }) => Math.max(most, length), 0);
    const columns = Array.from({ length: width }, (_, c) => ({
      name: this.header?.[c] || `column ${c + 1}`,
      numbers: Float64Array.from(this.kept, (row) => numberIn(row[c] ?? '')),
      texts: this.kept.map((row) => row[c] ?? ''),
    }));
    return { columns, rows: this.seen };
  }
}

/** Which columns are x and y, and which tells colours apart, if one does. */
export interface Chosen {
  readonly x: number;
  readonly y: number;
  readonly colour: number | null;
}

const share = ({ numbers }: Column): number =>
  numbers.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0) / Math.max(1, numbers.length);

const kinds = ({ texts }: Column): number => new Set(texts).size;

const tellsKinds = /^(class|label|colou?r|species|target|group|cluster|kind)s?$/i;

/** Columns of numbers, in at least half of whose rows there is one. */
export const numeric = ({ columns }: Table): readonly number[] =>
  columns.flatMap((column, i) => (share(column) > 0.5 ? [i] : []));

/** Columns that tell few kinds of rows apart. */
export const kindly = ({ columns }: Table): readonly number[] =>
  columns.flatMap((column, i) => {
    const count = kinds(column);
    return count > 1 && count <= COLOURS ? [i] : [];
  });

/** Columns called x and y, else the first two of numbers that are no classes. Throws Error where there are not two. */
export function usual(table: Table): Chosen {
  const called = (name: string) => numbers.find((i) => table.columns[i].name.toLowerCase() === name);
  const numbers = numeric(table);
  const kindsOf = kindly(table);
  const colour =
    kindsOf.find((i) => tellsKinds.test(table.columns[i].name)) ??
    kindsOf.find((i) => !numbers.includes(i)) ??
    (numbers.length > 2 ? kindsOf.find((i) => i === numbers.at(-1)) : undefined) ??
    null;
  const [first, second] = numbers.filter((i) => i !== colour);
  const [x, y] = [called('x') ?? first, called('y') ?? second];
  if (x === undefined || y === undefined || x === y)
    throw new Error(
      table.rows === 0
        ? 'There are no rows in it: open a file with two numbers in each row.'
        : 'It has no two columns of numbers: open a file with x and y in each row, as CSV, TSV or JSON.',
    );
  return { x, y, colour };
}

/** Small numbers are the colours themselves; words stand for them in their order. */
function colouring({ numbers, texts }: Column): (row: number) => number {
  if (numbers.every((value) => value >= 0 && value < COLOURS && Number.isInteger(value)))
    return (row) => numbers[row];
  const names = [...new Set(texts)].sort();
  return (row) => names.indexOf(texts[row]);
}

/** Points in units of the file, with what was left out of it, in sentences without full stops. */
export interface Read {
  /** [n, 2]. */
  readonly x: Float64Array;
  readonly colours: Uint8Array;
  readonly omitted: readonly string[];
}

/** The rows that have two numbers. */
export function pointsOf(table: Table, { x, y, colour }: Chosen): Read {
  const [across, up] = [table.columns[x].numbers, table.columns[y].numbers];
  const whole: number[] = [];
  let first: number | null = null;
  for (let i = 0; i < across.length; i++) {
    if (Number.isFinite(across[i]) && Number.isFinite(up[i])) whole.push(i);
    else first ??= i;
  }
  const colourOf = colour === null ? () => 0 : colouring(table.columns[colour]);
  const omitted: string[] = [];
  if (table.rows > MOST_PLACED)
    omitted.push(`Of ${grouped(table.rows)} rows, ${grouped(MOST_PLACED)} were taken, spread over all`);
  const bad = across.length - whole.length;
  if (first !== null) {
    const text = [x, y].map((c) => table.columns[c].texts[first]).join(', ');
    omitted.push(`${bad === 1 ? 'One row has' : `${grouped(bad)} rows have`} no two numbers (“${text}”)`);
  }
  return {
    x: Float64Array.from({ length: 2 * whole.length }, (_, i) => (i % 2 ? up : across)[whole[i >> 1]]),
    colours: Uint8Array.from(whole, colourOf),
    omitted,
  };
}
