/** Forks of a run along the time axis: one line for each branch, which leaves its parent's line where it forks. */
import { type Look, withAlpha } from './look.ts';
import type { Box } from './plane.ts';

export interface BranchLine {
  /** Position of the line that it leaves; null: it begins at noise. */
  readonly parent: number | null;
  /** Where it begins and how far it has come, on the axis with data = 0 at the left. */
  readonly from: number;
  readonly reached: number;
  readonly selected: boolean;
}

interface TreeLook extends Look {
  readonly font: string;
}

/** Room for the numbers at the left, and for half of the axis' handle at both ends, in CSS pixels. */
const INSET = 14;

export function paintTree(
  context: CanvasRenderingContext2D,
  lines: readonly BranchLine[],
  { width, height }: Box,
  look: TreeLook,
): void {
  const pitch = height / Math.max(1, lines.length);
  const x = (t: number) => INSET + t * (width - 2 * INSET);
  const y = (row: number) => Math.round((row + 0.5) * pitch) + 0.5;
  context.font = look.font.replace(/^[\d.]+px/, '12px');
  context.textBaseline = 'middle';
  const stroke = (colour: string, wide: number, ...places: readonly (readonly [number, number])[]) => {
    context.strokeStyle = colour;
    context.lineWidth = wide;
    context.beginPath();
    for (const place of places) context.lineTo(...place);
    context.stroke();
  };
  lines.forEach(({ parent, from, reached, selected }, row) => {
    const wide = look.line * (selected ? 2.5 : 1);
    const way = [[x(from), y(parent ?? row)] as const, [x(from), y(row)] as const];
    stroke(withAlpha(look.ink, 0.25), look.line, ...way, [x(0), y(row)]);
    stroke(look.ink, wide, ...way, [x(reached), y(row)]);
    context.fillStyle = selected ? look.ink : withAlpha(look.ink, 0.7);
    if (pitch >= 12) context.fillText(String(row), 0, y(row));
  });
}
