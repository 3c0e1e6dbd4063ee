/** How much the places of a picture take of each token of a prompt, in one layer. */
export interface Attended {
  /** [count, ...shape]: at each place the shares add up to 1. */
  readonly shares: Float32Array;
  /** Places down and across, and tokens of a prompt. */
  readonly shape: readonly [height: number, width: number, tokens: number];
}

/**
 * The mean over layers, at the places of the finest of them: a place of a coarser one stands for all that it covers.
 * Throws RangeError on none, and on layers that no whole number of places separates.
 */
export function meanOver(layers: readonly Attended[]): Attended {
  const finest = layers.reduce<Attended | undefined>(
    (fine, layer) => (!fine || layer.shape[0] > fine.shape[0] ? layer : fine),
    undefined,
  );
  if (!finest) throw new RangeError('no layer asks the words: there is no mean');
  const [height, width, tokens] = finest.shape;
  const mean = new Float32Array(finest.shares.length);
  for (const { shares, shape } of layers) {
    const [down, across] = [height / shape[0], width / shape[1]];
    if (!Number.isInteger(down) || !Number.isInteger(across) || shape[2] !== tokens)
      throw new RangeError(
        `${shape.join(' × ')} places and tokens do not divide ${finest.shape.join(' × ')}`,
      );
    for (let i = 0; i < mean.length; i++) {
      const place = Math.floor(i / tokens);
      const [sample, row, column] = [
        Math.floor(place / (height * width)),
        Math.floor(place / width) % height,
        place % width,
      ];
      const coarse = (sample * shape[0] + Math.floor(row / down)) * shape[1] + Math.floor(column / across);
      mean[i] += shares[coarse * tokens + (i % tokens)] / layers.length;
    }
  }
  return { shares: mean, shape: finest.shape };
}
