/** Small multiples in a row, each with a word beneath; one of them is chosen. */
import type { Look } from './look.ts';
import type { Box } from './plane.ts';

export interface Cell {
  /** Place in the list that the row is made from. */
  readonly index: number;
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Pixels for the words. */
const WORDS = 20;
const NARROWEST = 38;

/** Cells for `count` pictures, or for every second of them where all would be too small to see. */
export function cellsIn({ width, height }: Box, count: number): readonly Cell[] {
  const every = width / count < NARROWEST ? 2 : 1;
  const shown = Math.ceil(count / every);
  const pitch = width / shown;
  const side = Math.max(1, Math.floor(Math.min(pitch - 4, height - WORDS)));
  const top = Math.max(0, (height - side - WORDS) / 2);
  return Array.from({ length: shown }, (_, i) => ({
    index: i * every,
    left: Math.round(i * pitch + (pitch - side) / 2),
    top,
    side,
  }));
}

interface RowLook extends Look {
  readonly muted: string;
  readonly font: string;
}

/** paint draws one picture into a box at the origin. */
export function paintRow(
  context: CanvasRenderingContext2D,
  box: Box,
  words: readonly string[],
  chosen: number,
  paint: (index: number, box: Box) => void,
  look: RowLook,
): void {
  context.font = look.font;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { index, left, top, side } of cellsIn(box, words.length)) {
    context.save();
    context.translate(left, top);
    paint(index, { width: side, height: side });
    context.restore();
    context.fillStyle = index === chosen ? look.ink : look.muted;
    context.fillText(words[index] ?? '', left + side / 2, top + side + 4);
    if (index === chosen) context.fillRect(left, top + side + WORDS - 2, side, 2 * look.line);
  }
}
