import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { leaving, type Space } from '../../src/core/space.ts';
import { grid } from '../../src/core/spacings.ts';
import { sizeOf } from '../../src/nets/params.ts';
import { runSampling } from '../../src/nets/sampling.ts';
import type { Condition, Model } from '../../src/nets/types.ts';

const BATCH = 50;

/**
 * count pictures, a batch at a time, each batch asked for what `condition` gives for samples from … to − 1.
 * → [count, ...event of the data].
 */
export async function drawn(
  model: Model,
  space: Space,
  count: number,
  steps: number,
  condition: (from: number, to: number) => Condition,
): Promise<Float32Array> {
  const size = sizeOf(model.event);
  const x = new Float32Array(count * size);
  const levels = grid(schedules.cosine, steps);
  const clip = space.range !== null;
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    const run = { levels, seed: 5000 + from, count: to - from, condition: condition(from, to), clip };
    x.set(await runSampling(model, samplers.ddim, run), from * size);
  }
  return leaving(space, x);
}
