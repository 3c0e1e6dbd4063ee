/**
 * What a fork does by hand to the state that it takes, as a link holds it. Pushes of points, in hundredths of a data
 * unit: `-120.35.20.-5*10.0.0.40`. Painted pixels of a picture, as runs of start, length (both in base 36) and colour:
 * `5a.3.2-63.4.c`, later ones over earlier ones.
 */
import type { Push } from '../../../../core/edits.ts';
import type { DataSet } from '../../../../data/types.ts';
import { only, shapeOf } from '../../../../state/fields.ts';
import { textField } from '../../../../state/lists.ts';
import { palette } from '../../../common/bench/fields/palette.ts';

/** Pushes that one fork keeps. */
export const MOST_PUSHES = 40;
/** Pixels of the largest picture that a link describes. */
const PIXELS = 64 * 64;
const UNPAINTED = 255;

const push = /^(-?\d{1,3})\.(-?\d{1,3})\.(-?\d{1,3})\.(-?\d{1,3})$/;

function readPush(text: string): Push | undefined {
  const found = push.exec(text);
  if (!found) return undefined;
  const [x = 0, y = 0, dx = 0, dy = 0] = found.slice(1).map((digits) => Number(digits) / 100 + 0);
  return { at: [x, y], by: [dx, dy] };
}

/** undefined: that is no list of pushes. */
function readPushes(text: string): readonly Push[] | undefined {
  const found = text.split('*').map(readPush);
  return found.length <= MOST_PUSHES && found.every((one) => one !== undefined) ? found : undefined;
}

const hundredths = (value: number) => Math.round(Math.max(-9.99, Math.min(9.99, value)) * 100) + 0;

export const formatPushes = (pushes: readonly Push[]): string =>
  pushes.map(({ at, by }) => [...at, ...by].map(hundredths).join('.')).join('*');

/** Numbers of colours by the number of the pixel, row by row. */
export type Painting = ReadonlyMap<number, number>;

const run = /^([\da-z]{1,3})\.([\da-z]{1,3})\.([\da-z])$/;

/** undefined: that is no painting. */
function readPainting(text: string): Painting | undefined {
  const colours = new Uint8Array(PIXELS).fill(UNPAINTED);
  for (const one of text.split('-')) {
    const found = run.exec(one);
    if (!found) return undefined;
    const [start = 0, length = 0, which = 0] = found.slice(1).map((digits) => Number.parseInt(digits, 36));
    if (start + length > PIXELS || length < 1 || which >= palette.length) return undefined;
    colours.fill(which, start, start + length);
  }
  return new Map([...colours.entries()].filter(([, which]) => which !== UNPAINTED));
}

/** The shortest text of a painting: one for each painting. */
export function formatPainting(painting: Painting): string {
  const runs: [start: number, length: number, which: number][] = [];
  for (const [pixel, which] of [...painting].sort(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === pixel && last[2] === which) last[1]++;
    else runs.push([pixel, 1, which]);
  }
  return runs.map((numbers) => numbers.map((n) => n.toString(36)).join('.')).join('-');
}

const pushes = textField<readonly Push[]>({
  label: 'Push',
  initial: '0.0.0.0',
  allowed: `a list of up to ${MOST_PUSHES} pushes`,
  read: readPushes,
  format: formatPushes,
});

const paint = textField<Painting>({
  label: 'Painted',
  initial: '',
  allowed: 'a list of painted pixels',
  read: readPainting,
  format: formatPainting,
});

export const pushField = only(({ kind }) => (kind.edit === 'push' ? kind.name : null), pushes);
export const paintField = only(shapeOf, paint);

/** The pushes of a text that the field has read; none for null. */
export const pushesOf = (text: string | null): readonly Push[] => (text ? pushes.of(text) : []);

/** The painting of a text that the field has read; nothing for null. */
export const paintingOf = (text: string | null): Painting => (text ? paint.of(text) : new Map());

/** What of a painting lies within a picture of these data; null where none does. */
export function paintWithin(text: string, { event: [height = 0, width = 0] }: DataSet): string | null {
  const painting = paintingOf(text);
  const kept = [...painting].filter(([pixel]) => pixel < height * width);
  if (kept.length === painting.size) return text;
  return kept.length ? formatPainting(new Map(kept)) : null;
}
