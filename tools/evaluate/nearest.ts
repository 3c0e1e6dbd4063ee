import * as tf from '@tensorflow/tfjs-core';

const CHUNK = 2000;

/**
 * Root mean square difference per value between each x and the nearest reference.
 * x: [N, size], references: [M, size] → [N].
 */
export async function nearestDistances(
  x: Float32Array,
  references: Float32Array,
  size: number,
): Promise<Float32Array> {
  const count = x.length / size;
  const queries = tf.transpose(tf.tensor2d(x.slice(), [count, size]));
  const own = squaredLengths(x, size);
  const best = new Float32Array(count).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < references.length; at += CHUNK * size) {
    const part = references.slice(at, at + CHUNK * size);
    const products = tf.tidy(() => tf.matMul(tf.tensor2d(part, [part.length / size, size]), queries));
    const table = await products.data();
    const lengths = squaredLengths(part, size);
    for (let i = 0; i < table.length; i++) {
      const [row, column] = [Math.floor(i / count), i % count];
      best[column] = Math.min(best[column], own[column] + lengths[row] - 2 * table[i]);
    }
    products.dispose();
  }
  queries.dispose();
  return best.map((square) => Math.sqrt(Math.max(0, square) / size));
}

function squaredLengths(x: Float32Array, size: number): Float32Array {
  const out = new Float32Array(x.length / size);
  for (let i = 0; i < x.length; i++) out[Math.floor(i / size)] += x[i] * x[i];
  return out;
}
