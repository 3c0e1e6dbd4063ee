/** Keys' kernel with a = −1/2 (doi:10.1109/TASSP.1981.1163711 eq. 15). */
export function keys(x: number): number {
  const at = Math.abs(x);
  if (at < 1) return 1.5 * at ** 3 - 2.5 * at ** 2 + 1;
  return at < 2 ? -0.5 * at ** 3 + 2.5 * at ** 2 - 4 * at + 2 : 0;
}

/** Weights of each place of a line of `from` in each of a line of `to`; widened where it shrinks, so that none is lost. */
function weights(from: number, to: number): Float64Array[] {
  const step = from / to;
  const width = Math.max(1, step);
  return Array.from({ length: to }, (_, i) => {
    const centre = (i + 0.5) * step - 0.5;
    const row = new Float64Array(from);
    for (let at = Math.floor(centre - 2 * width); at <= Math.ceil(centre + 2 * width); at++)
      // Beyond the edge lies what lies at the edge.
      row[Math.max(0, Math.min(from - 1, at))] += keys((at - centre) / width);
    const sum = row.reduce((a, b) => a + b);
    return row.map((value) => value / sum);
  });
}

/** Along one axis of [outer, from, inner] → [outer, to, inner]. */
function along(
  x: Float32Array,
  outer: number,
  inner: number,
  rows: Float64Array[],
  from: number,
): Float32Array {
  const to = rows.length;
  const out = new Float32Array(outer * to * inner);
  for (let o = 0; o < outer; o++)
    rows.forEach((row, i) => {
      row.forEach((weight, k) => {
        if (weight === 0) return;
        for (let c = 0; c < inner; c++)
          out[(o * to + i) * inner + c] += weight * x[(o * from + k) * inner + c];
      });
    });
  return out;
}

/** Pictures at another size, by bicubic interpolation. x: [N, height, width, channels] → [N, ...to, channels]. */
export function resized(
  x: Float32Array,
  [height, width, channels]: readonly [number, number, number],
  to: readonly [number, number],
): Float32Array {
  const count = x.length / (height * width * channels);
  const tall = along(x, count, width * channels, weights(height, to[0]), height);
  return along(tall, count * to[0], channels, weights(width, to[1]), width);
}

/** Pictures reduced by a factor, and enlarged again. x: [N, ...event] → the same shape. */
export function reduced(
  x: Float32Array,
  event: readonly [number, number, number],
  factor: number,
): Float32Array {
  const [height, width, channels] = event;
  const small = [height / factor, width / factor] as const;
  return resized(resized(x, event, small), [...small, channels], [height, width]);
}
