/** Ways between noises, and how straight the ways of a run are. Arrays are flat, x: [B, ...event]. */
import { combine, type Floats, rows } from './arrays.ts';

/**
 * Spherical interpolation (Shoemake 1985, doi:10.1145/325334.325242), per event of `dimension` values: at every share from 0 (a) to 1
 * (b) the length is what noise has, where a straight line would pass through too little of it. Falls back to the straight
 * line where a and b point the same or opposite ways. Throws RangeError on unequal lengths or half events.
 */
export function slerp<A extends Floats>(a: A, b: A, share: number, dimension: number = a.length): A {
  const out = combine([1 - share, a], [share, b]);
  for (let row = 0; row < rows(a, dimension); row++) {
    const from = row * dimension;
    const omega = angleBetween(a, b, from, dimension);
    const sine = Math.sin(omega);
    if (!(sine > 1e-6)) continue;
    const [p, q] = [Math.sin((1 - share) * omega) / sine, Math.sin(share * omega) / sine];
    for (let i = from; i < from + dimension; i++) out[i] = p * a[i] + q * b[i];
  }
  return out;
}

function angleBetween(a: Floats, b: Floats, from: number, dimension: number): number {
  let [aa, ab, bb] = [0, 0, 0];
  for (let i = from; i < from + dimension; i++) {
    aa += a[i] * a[i];
    ab += a[i] * b[i];
    bb += b[i] * b[i];
  }
  return Math.acos(Math.min(1, Math.max(-1, ab / Math.sqrt(aa * bb))));
}

/**
 * How straight the ways of events are: the distance between both ends over the length of the way, 1 for a straight
 * line, averaged over the events that move. frames: x after each step, all [B, dimension].
 * Throws RangeError on fewer than two frames, unequal lengths or half events.
 */
export function straightness(frames: readonly Floats[], dimension: number): number {
  if (frames.length < 2) throw new RangeError(`${frames.length} frames are no way; give at least two`);
  const lengths = new Float64Array(rows(frames[0], dimension));
  for (let k = 1; k < frames.length; k++)
    moves(frames[k - 1], frames[k], dimension).forEach((move, b) => {
      lengths[b] += move;
    });
  const chords = moves(frames[0], frames[frames.length - 1], dimension);
  const shares = [...chords].map((chord, b) => chord / lengths[b]).filter((share) => !Number.isNaN(share));
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** How far each event goes from a to b. */
function moves(a: Floats, b: Floats, dimension: number): Float64Array {
  const difference = combine<Floats>([1, b], [-1, a]);
  return Float64Array.from({ length: rows(a, dimension) }, (_, row) =>
    Math.hypot(...difference.subarray(row * dimension, (row + 1) * dimension)),
  );
}
