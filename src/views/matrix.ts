/** Rows of numbers, a cell each: paper, grey and ink for negative, 0 and positive. */
import { type Look, rgb, sized } from './look.ts';
import type { Box } from './plane.ts';

export interface MatrixRow {
  readonly name: string;
  readonly values: ArrayLike<number>;
  /** Whether it stands out. */
  readonly marked?: boolean;
}

interface Style {
  readonly look: Look & { readonly font: string; readonly muted: string };
  /** Values of this size are full ink, or paper. */
  readonly full: number;
}

/** Share of the box that names take, in CSS pixels no less than so many, and those between them and their row. */
const NAMES = 0.2;
const LEAST = 60;
const BETWEEN = 8;
/** Rows are no higher than this, in CSS pixels. */
const HIGHEST = 44;

const inkOf = (value: number, full: number): number => Math.max(0, Math.min(1, 0.5 + value / (2 * full)));

export function paintMatrix(
  context: CanvasRenderingContext2D,
  rows: readonly MatrixRow[],
  box: Box,
  { look, full }: Style,
): void {
  const height = Math.min(HIGHEST, box.height / rows.length);
  const left = Math.max(NAMES * box.width, Math.min(LEAST, box.width / 3));
  const [paper, ink] = [rgb(look.paper), rgb(look.ink)];
  context.save();
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.font = sized(look.font, 0.7 * height);
  rows.forEach(({ name, values, marked }, row) => {
    const top = row * height;
    context.fillStyle = marked ? look.ink : look.muted;
    context.fillText(name, left - BETWEEN, top + height / 2, left - BETWEEN);
    const cell = (box.width - left) / values.length;
    for (let i = 0; i < values.length; i++) {
      const share = inkOf(values[i] ?? 0, full);
      const colour = paper.map((from, c) => Math.round(from + ((ink[c] ?? 0) - from) * share));
      context.fillStyle = `rgb(${colour.join(' ')})`;
      // Up to the next cell, so that no paper shows between them.
      context.fillRect(left + i * cell, top + 1, cell + 0.5, height - 2);
    }
    if (!marked) return;
    context.strokeStyle = look.network;
    context.lineWidth = 2 * look.line;
    context.strokeRect(left, top + 1, box.width - left - 1, height - 2);
  });
  context.restore();
}
