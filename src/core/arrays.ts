/** The tensor operations of the core on plain arrays. A batch is one flat array: x: [B, ...event]. */

import type { PictureShape } from './types.ts';

export type Floats = Float32Array | Float64Array;

/**
 * Combine (see types.ts) on typed arrays: Σ cᵢ·xᵢ as a new array of the first term's type.
 * A term with coefficient 0 is left out, whatever it holds. Throws RangeError if there is none or lengths differ.
 */
export function combine<A extends Floats>(...terms: readonly (readonly [coefficient: number, x: A])[]): A {
  if (terms.length === 0) throw new RangeError('Nothing to combine; pass at least one [coefficient, x]');
  const first = terms[0][1];
  const out = like(first, first.length);
  for (const [coefficient, x] of terms) {
    if (x.length !== out.length)
      throw new RangeError(
        `Arrays of ${out.length} and ${x.length} values cannot be combined; use equal shapes`,
      );
    if (coefficient !== 0) add(out, coefficient, x);
  }
  return out;
}

/** out += coefficient · x, in place. */
export function add(out: Floats, coefficient: number, x: Floats): void {
  for (let i = 0; i < out.length; i++) out[i] += coefficient * x[i];
}

/** A new array of the type of x, filled with 0. */
export const like = <A extends Floats>(x: A, length: number): A =>
  (x instanceof Float64Array ? new Float64Array(length) : new Float32Array(length)) as A;

/** B of x: [B, dimension]. Throws RangeError unless there are whole rows. */
export function rows(x: ArrayLike<number>, dimension: number): number {
  const count = x.length / dimension;
  if (Number.isInteger(count)) return count;
  throw new RangeError(
    `${x.length} values are not whole events of ${dimension}; pass x as [B, ${dimension}]`,
  );
}

/** A picture's own shape. Throws RangeError where an event is none. */
export function pictureShape([height, width, channels]: readonly number[]): PictureShape {
  if (height === undefined || width === undefined || channels === undefined)
    throw new RangeError('That is no picture; its shape is [height, width, channels]');
  return [height, width, channels];
}

/** Values of a shape: [16, 16, 3] has 768. */
export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, length) => product * length, 1);

/** The values of arrays one after the other. */
export function joined(parts: readonly ArrayLike<number>[]): Float32Array<ArrayBuffer> {
  const out = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
