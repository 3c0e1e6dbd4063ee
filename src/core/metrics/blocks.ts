/**
 * Pictures as coarse mosaics: the mean of each square of so many pixels, a channel at a time. A feature space that
 * needs no network and sees shapes and shades, but no detail. x: [n, H, W, C] → [n, H/block, W/block, C].
 * Throws RangeError where height or width is no multiple of block, or the pictures are not whole.
 */
export function blockMeans(
  x: ArrayLike<number>,
  [height, width, channels]: readonly number[],
  block: number,
): Float32Array {
  if (height % block || width % block)
    throw new RangeError(`${height} × ${width} pixels are not made of squares of ${block}`);
  const size = height * width * channels;
  if (x.length % size) throw new RangeError(`${x.length} values are no whole pictures of ${size}`);
  const [rows, columns] = [height / block, width / block];
  const out = new Float32Array(x.length / block ** 2);
  for (let i = 0; i < x.length; i++) {
    const channel = i % channels;
    const column = Math.floor(i / channels) % width;
    const row = Math.floor(i / (channels * width)) % height;
    const square = Math.floor(row / block) * columns + Math.floor(column / block);
    out[(Math.floor(i / size) * rows * columns + square) * channels + channel] += x[i] / block ** 2;
  }
  return out;
}
