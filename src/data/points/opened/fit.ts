import { EDGE, MOST_LINKED, type Placed, snapped } from '../placed.ts';

/** What lies farther out would be cut off by the edge of the drawing's plane. */
const ROOM = 0.97 * EDGE;

/**
 * Points of any units in the drawing's plane: the mean in its middle, variance 1 as the mean over x and y, or less where
 * some would not fit. As few as a link can hold stand at places that it can say. x: [n, 2].
 */
export function fitted(x: Float64Array, colours: Uint8Array, width: number): Placed {
  const count = colours.length;
  const middle = [0, 1].map((axis) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += x[2 * i + axis] / count;
    return sum;
  });
  const farthest = x.reduce((most, value, i) => Math.max(most, Math.abs(value - middle[i % 2])), 0) || 1;
  // Shares of the farthest, whose squares are numbers however large those of the file are.
  const shares = x.map((value, i) => (value - middle[i % 2]) / farthest);
  const square = shares.reduce((sum, value) => sum + value ** 2, 0) / x.length;
  const scale = square > 0 ? Math.min(1 / Math.sqrt(square), ROOM) : 1;
  const place = count <= MOST_LINKED ? snapped : Math.fround;
  return {
    x: Float32Array.from(shares, (value) => place(value * scale)),
    colours,
    width,
  };
}
