import { nothingPlaced, type Placed, snapped } from './placed.ts';
import { rotated } from './rotated.ts';

/** So many places on an ellipse, from one share of a turn to another. */
const arc = (
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  [from, to]: readonly [number, number],
  count: number,
) =>
  Array.from({ length: count }, (_, i) => {
    const [cos, sin] = rotated(from + ((to - from) * (i + 0.5)) / count);
    return [x + width * cos, y + height * sin] as const;
  });

/** A face in four colours, for who has drawn nothing yet. */
export function face(): Placed {
  const parts = [
    arc([0, 0], [2, 2], [0, 1], 90),
    arc([-0.7, 0.6], [0.15, 0.25], [0, 1], 12),
    arc([0.7, 0.6], [0.15, 0.25], [0, 1], 12),
    arc([0, -0.1], [1.1, 1], [0.55, 0.95], 30),
  ];
  return {
    ...nothingPlaced,
    x: Float32Array.from(parts.flat(2), snapped),
    colours: Uint8Array.from(parts.flatMap((part, colour) => part.map(() => colour))),
  };
}
