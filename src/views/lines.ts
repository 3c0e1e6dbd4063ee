/** A number that changes along the time axis, as lines over the track. */
import type { Look } from './look.ts';
import type { Box } from './plane.ts';

export interface Line {
  /** [t, value], in order of t. */
  readonly points: readonly (readonly [t: number, value: number])[];
  readonly colour: string;
  readonly width: number;
  readonly dashed?: boolean;
}

/** inset: pixels between the edge of the box and the end of the axis. top: the value at the upper edge; 0 is the lower. */
export function paintLines(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  { width, height }: Box,
  inset: number,
  top: number,
  look: Look & { readonly hair: string },
): void {
  const foot = height - 2;
  const x = (t: number) => inset + t * (width - 2 * inset);
  const y = (value: number) => foot - Math.min(1, Math.max(0, value / top)) * (foot - 2);
  context.save();
  context.fillStyle = look.hair;
  context.fillRect(inset, Math.round(foot), width - 2 * inset, 1);
  context.lineJoin = 'round';
  for (const line of lines) {
    context.setLineDash(line.dashed ? [5, 4] : []);
    context.strokeStyle = line.colour;
    context.lineWidth = line.width;
    context.beginPath();
    line.points.forEach(([t, value], i) => {
      if (i === 0) context.moveTo(x(t), y(value));
      else context.lineTo(x(t), y(value));
    });
    context.stroke();
  }
  context.restore();
}
