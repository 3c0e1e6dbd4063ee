/** Forks of a run along the time axis: one line for each branch, which leaves its parent's line where it forks. */
import { type Look, sized, withAlpha } from './look.ts';
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
  readonly muted: string;
}

/** Lines that the way down to a line crosses: those between it and its parent that have begun where it leaves. */
export const crossed = (lines: readonly Pick<BranchLine, 'parent' | 'from'>[], line: number): number[] =>
  lines.flatMap(({ from }, other) => {
    const own = lines[line];
    return own && other > (own.parent ?? line) && other < line && from > own.from ? other : [];
  });

/** Half of the gap where one line passes beneath another. */
const BENEATH = 4;

/** Lines one below the other, by their numbers. inset: pixels between the edge of the box and the end of the axis. */
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
  context.font = sized(look.font, 0.9 * pitch);
  context.textBaseline = 'middle';
  const stroke = (colour: string, wide: number, ...places: readonly (readonly [number, number])[]) => {
    context.strokeStyle = colour;
    context.lineWidth = wide;
    context.beginPath();
    for (const place of places) context.lineTo(...place);
    context.stroke();
  };
  lines.forEach(({ parent, from, reached, selected }, line) => {
    const wide = look.line * (selected ? 2.5 : 1);
    let top = y(parent ?? line);
    for (const other of crossed(lines, line)) {
      const way = [[x(from), top] as const, [x(from), y(other) - BENEATH] as const];
      stroke(withAlpha(look.ink, 0.25), look.line, ...way);
      stroke(look.ink, wide, ...way);
      top = y(other) + BENEATH;
    }
    const way = [[x(from), top] as const, [x(from), y(line)] as const];
    stroke(withAlpha(look.ink, 0.25), look.line, ...way, [x(0), y(line)]);
    stroke(look.ink, wide, ...way, [x(reached), y(line)]);
    context.fillStyle = selected ? look.ink : look.muted;
    if (pitch >= 12) context.fillText(String(line), 0, y(line));
  });
}
