/** Plays the forward chain of real samples back, on the page itself: no network takes part. */

import { at } from '../../../core/at.ts';
import type { Noise } from '../../../core/kinds/kind.ts';
import { inSlices, yieldThread } from '../../../core/pace.ts';
import { streams } from '../../../core/random.ts';
import { recordChain, replayTools } from '../../../core/replay.ts';
import { ddpm } from '../../../core/samplers/ddpm.ts';
import type { SampleSpec, Samples } from '../../../state/runs.ts';

/** Milliseconds of work before the page gets its turn. */
const BUDGET = 8;

/** The chain is the same for the run that goes it back and for the one that only begins where it ends. */
let last: {
  readonly key: string;
  readonly x0: Float32Array;
  readonly states: Promise<readonly Float32Array[]>;
} | null = null;

/** Where a chain begins: samples x0, [count, ...event], of a kind with this noise. */
export interface Origin {
  readonly x0: Float32Array;
  readonly event: readonly number[];
  readonly noise: Noise;
}

/** x at each level of the forward chain: [count, ...event], by the noises of the seed. */
function chainFrom(
  { x0, event, noise: draw }: Origin,
  { seed, levels }: SampleSpec,
): Promise<readonly Float32Array[]> {
  const key = `${seed} ${JSON.stringify(levels)}`;
  if (last?.key !== key || last.x0 !== x0) {
    const noise = (index: number) => draw(seed, streams.forward, index, new Float32Array(x0.length), event);
    last = { key, x0, states: inSlices(recordChain(x0, levels, noise)) };
  }
  return last.states;
}

/** Samples as the given engine does, but sets out where the chain ends. */
export const fromChain = (origin: Origin, engine: Samples): Samples => ({
  async sample(spec, onFrame, signal) {
    const [start] = await chainFrom(origin, spec);
    await engine.sample({ ...spec, start }, onFrame, signal);
  },
});

/** What samples as an engine does, but goes back to x0 along the very chain that led away from it. */
export const replayer = (origin: Origin): Samples => ({
  async sample(spec, onFrame, signal) {
    const { levels } = spec;
    const states = await chainFrom(origin, spec);
    const run = ddpm.run(replayTools(states, levels), at(states, 0), levels);
    const end = levels.length - 1;
    for (let until = performance.now() + BUDGET, done = false; !done; ) {
      signal?.throwIfAborted();
      const before = performance.now();
      const next = run.next();
      done = next.done === true;
      const step = next.done
        ? { index: end, level: at(levels, end), x: next.value, denoised: next.value }
        : next.value;
      await onFrame({ ...step, nfe: 0, ms: performance.now() - before });
      if (performance.now() < until) continue;
      await yieldThread();
      until = performance.now() + BUDGET;
    }
  },
});
