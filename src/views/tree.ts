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

/**
 * Which row each line has: below its parent, those that leave it nearer to data first, so that no line crosses another.
 * → the row of each line.
 */
export function rowsOf(lines: readonly Pick<BranchLine, 'parent' | 'from'>[]): readonly number[] {
  const rows = new Array<number>(lines.length);
  let next = 0;
  const place = (line: number) => {
    rows[line] = next++;
    lines
      .map(({ parent, from }, child) => ({ parent, from, child }))
      .filter(({ parent }) => parent === line)
      .sort((a, b) => a.from - b.from)
      .forEach(({ child }) => {
        place(child);
      });
  };
  lines.forEach(({ parent }, line) => {
    if (parent === null) place(line);
  });
  return rows;
}

/** inset: pixels between the edge of the box and the end of the axis. */
export function paintTree(
  context: CanvasRenderingContext2D,
  lines: readonly BranchLine[],
  { width, height }: Box,
  inset: number,
  look: TreeLook,
): void {
  const pitch = height / Math.max(1, lines.length);
  const x = (t: number) => inset + t * (width - 2 * inset);
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
  const rows = rowsOf(lines);
  lines.forEach(({ parent, from, reached, selected }, line) => {
    const row = rows[line];
    const wide = look.line * (selected ? 2.5 : 1);
    const way = [[x(from), y(parent === null ? row : rows[parent])] as const, [x(from), y(row)] as const];
    stroke(withAlpha(look.ink, 0.25), look.line, ...way, [x(0), y(row)]);
    stroke(look.ink, wide, ...way, [x(reached), y(row)]);
    context.fillStyle = selected ? look.ink : withAlpha(look.ink, 0.7);
    if (pitch >= 12) context.fillText(String(line), 0, y(row));
  });
}
