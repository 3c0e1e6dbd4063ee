import { normals, streams, uniforms } from '../core/random.ts';

/** A little noise, from none to this deviation, so that a reader does not lean on colours being exact. */
const SMUDGE = 0.15;

/** x: [size, ...event]; each sample with an amount of its own. The same (seed, step) gives the same. */
export function smudged(x: Float32Array, size: number, seed: number, step: number): Float32Array {
  const amount = uniforms(seed, streams.dropout, step, new Float32Array(size));
  const noise = normals(seed, streams.training, step, new Float32Array(x.length));
  return noise.map((eps, i) => x[i] + SMUDGE * amount[Math.floor((i * size) / x.length)] * eps);
}
