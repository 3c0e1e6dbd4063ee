/** How far pictures are from real ones: the energy distance of their pixels, without bias and with its error. */
import { sizeOf } from '../arrays.ts';
import { type Energy, energySteps } from '../metrics/energy.ts';
import type { Compared, Drawable } from './kind.ts';

/** Real pictures to compare with: many more than a run has. */
const REAL = 240;
/** Not those that the page shows. */
const SEED = 1;
/** Pictures drawn at a time, where each is made anew. */
const PORTION = 16;

/** Up to `most` pictures of one class, each once. size: values of a picture. */
function ofClass(source: Drawable, label: number, most: number, size: number): Float32Array {
  const { x, labels } = source.draw(SEED, source.size);
  const found: number[] = [];
  labels?.forEach((one, i) => {
    if (one === label && found.length < most) found.push(i);
  });
  const out = new Float32Array(found.length * size);
  found.forEach((i, place) => {
    out.set(x.subarray(i * size, (i + 1) * size), place * size);
  });
  return out;
}

/** So many real pictures, each once; yields where drawing takes long. */
function* real(
  source: Drawable,
  label: number | null,
  most: number,
  size: number,
): Generator<void, Float32Array> {
  if (label !== null) return ofClass(source, label, most, size);
  if (Number.isFinite(source.size)) return source.draw(SEED, Math.min(source.size, most)).x;
  const out = new Float32Array(most * size);
  for (let at = 0; at < most; at += PORTION) {
    out.set(source.draw(SEED + at, Math.min(PORTION, most - at)).x, at * size);
    yield;
  }
  return out;
}

/**
 * Energy distance over √values, so that it does not grow with the pictures' size: of pictures x [count, ...event] to real
 * ones, or, where x is null, of `count` other real ones, for which it is 0 but for chance. Throws RangeError where
 * there are fewer than two of either.
 */
export function* fromReal(
  source: Drawable,
  x: Float32Array | null,
  { count, event, label }: Compared,
): Generator<void, Energy> {
  const size = sizeOf(event);
  const all = yield* real(source, label, REAL + count, size);
  const others = all.length - count * size;
  const found = yield* energySteps(x ?? all.subarray(others), all.subarray(0, others), size);
  const scale = Math.sqrt(size);
  return { distance: found.distance / scale, error: found.error && found.error / scale };
}
