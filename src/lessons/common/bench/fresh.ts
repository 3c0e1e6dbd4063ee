/** Samples of the data to compare results with. */
import { drawnSlowly, type Source } from '../../../state/sources.ts';

/** Samples by one seed. */
const SERIES = 250;

/** As many samples as asked for, all different: [count, ...event], of so many values each. */
export async function drawnMany(source: Source, size: number, count: number): Promise<Float32Array> {
  if (source.size < Infinity) return (await drawnSlowly(source, 0, count)).x;
  const x = new Float32Array(count * size);
  for (let at = 0, seed = 1; at < count; at += SERIES, seed++)
    x.set((await drawnSlowly(source, seed, Math.min(SERIES, count - at))).x, at * size);
  return x;
}
