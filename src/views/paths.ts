/** Where single points have been. */
import { type Plane, spotOf } from './plane.ts';

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
}

/** states: one [count, 2] array for each moment, oldest first; a path for each of `which`. */
export function paths(
  context: CanvasRenderingContext2D,
  states: readonly ArrayLike<number>[],
  which: readonly number[],
  plane: Plane,
  { colour, width, opacity }: Stroke,
): void {
  if (states.length < 2) return;
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.globalAlpha = opacity;
  context.lineJoin = 'round';
  context.beginPath();
  for (const point of which) {
    states.forEach((x, i) => {
      const [left, top] = spotOf(plane, x, point);
      if (i === 0) context.moveTo(left, top);
      else context.lineTo(left, top);
    });
  }
  context.stroke();
  context.restore();
}

/** At most so many of count, evenly spread. */
export const some = (count: number, most: number): number[] =>
  Array.from({ length: Math.min(count, most) }, (_, i) => Math.floor((i * count) / Math.min(count, most)));
