/** A map of parts: a colour and a letter for each, so that neither is needed alone. */
import { type Look, rgb, withAlpha } from './look.ts';
import { cellOf, gridFor } from './pixels.ts';
import type { Box } from './plane.ts';

/** Told apart by most eyes, and the first ten by their letters as well. */
const colours = [
  '#c9ced6',
  '#e8b48f',
  '#e6c229',
  '#3f7fbf',
  '#f4f1ea',
  '#2f2f3a',
  '#8a5a3c',
  '#c2445c',
  '#7d4fa3',
  '#3f8f5f',
] as const;

export const partColour = (part: number): string => colours[part % colours.length] ?? colours[0];

/** A letter of each name that no name before it has; a digit where all are taken. */
export function partLetters(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const letter = [...name.toUpperCase()].find((one) => !taken.has(one)) ?? String(i % 10);
    taken.add(letter);
    return letter;
  });
}

/** Black or white, whichever is read on it. */
export function inkOn(colour: string): string {
  const [red, green, blue] = rgb(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? '#16171b' : '#ffffff';
}

interface PartMap {
  /** [H, W]: 1 + the part at each place, 0 where it is open. */
  readonly map: Uint8Array;
  readonly shape: readonly [height: number, width: number];
  readonly letters: readonly string[];
}

/** Device pixels of a place, below which no letter can be read. */
const LEGIBLE = 9;

export function paintPartMap(
  context: CanvasRenderingContext2D,
  { map, shape: [height, width], letters }: PartMap,
  box: Box,
  look: Look,
): void {
  const { a: ratio, e, f } = context.getTransform();
  const device = { width: Math.round(box.width * ratio), height: Math.round(box.height * ratio) };
  const [left, top, size] = cellOf(0, gridFor(1, device), device, Math.max(height, width));
  const place = size / Math.max(height, width);
  context.save();
  context.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
  context.font = `600 ${Math.round(0.62 * place)}px sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.strokeStyle = withAlpha(look.ink, 0.16);
  map.forEach((asked, i) => {
    const [x, y] = [left + (i % width) * place, top + Math.floor(i / width) * place];
    if (asked) {
      context.fillStyle = partColour(asked - 1);
      context.fillRect(x, y, place, place);
    }
    context.strokeRect(x + 0.5, y + 0.5, place - 1, place - 1);
    if (!asked || place < LEGIBLE) return;
    context.fillStyle = inkOn(partColour(asked - 1));
    context.fillText(letters[asked - 1] ?? '', x + place / 2, y + place / 2);
  });
  context.restore();
}
