/** Pictures of any size as small ones of the data. */
import { at } from './at.ts';

/** The mean of a value over each cell of a grid that lies over it, where cells may cut pixels. [size, size] → [side, side]. */
function means(values: Float64Array, size: number, side: number): Float64Array {
  const rows = alongOne(values, size, size, side);
  return transposed(alongOne(transposed(rows, size, side), side, size, side), side);
}

/** [lines, size] → [lines, side]. */
function alongOne(values: Float64Array, lines: number, size: number, side: number): Float64Array {
  const result = new Float64Array(lines * side);
  const cell = size / side;
  for (let to = 0; to < side; to++) {
    const [begin, end] = [to * cell, (to + 1) * cell];
    for (let from = Math.floor(begin); from < Math.min(size, Math.ceil(end - 1e-9)); from++) {
      const share = (Math.min(end, from + 1) - Math.max(begin, from)) / cell;
      for (let line = 0; line < lines; line++)
        result[line * side + to] = at(result, line * side + to) + share * at(values, line * size + from);
    }
  }
  return result;
}

/** [rows, columns] → [columns, rows]; rows follow from its length. */
function transposed(values: Float64Array, rows: number, columns = values.length / rows): Float64Array {
  return Float64Array.from(values, (_, i) => at(values, (i % rows) * columns + Math.floor(i / rows)));
}

/**
 * A square picture averaged down (or, where it is smaller, its pixels repeated), laid over a ground where it is clear.
 * pixels: RGBA from 0 to 255, [size, size, 4]. Returns bytes [side, side, channels]; one channel is its luminance as
 * ITU-R BT.709 weighs it. ground: 0 to 255.
 */
export function shrunk(
  pixels: ArrayLike<number>,
  size: number,
  side: number,
  channels: number,
  ground: number,
): Uint8Array {
  const layer = (value: (i: number) => number) =>
    means(
      Float64Array.from({ length: size * size }, (_, i) => value(4 * i)),
      size,
      side,
    );
  const over = (channel: number) =>
    layer((i) => ground + ((at(pixels, i + channel) - ground) * at(pixels, i + 3)) / 255);
  const [red, green, blue] = [over(0), over(1), over(2)] as const;
  const colours =
    channels === 1
      ? [red.map((value, i) => 0.2126 * value + 0.7152 * at(green, i) + 0.0722 * at(blue, i))]
      : [red, green, blue];
  return Uint8Array.from({ length: side * side * channels }, (_, i) =>
    Math.round(at(at(colours, i % channels), Math.floor(i / channels))),
  );
}
