/** Plays the forward chain of real samples back, on the page itself: no network takes part. */

import { breathe, inSlices } from '../../../core/pace.ts';
import { normals, streams } from '../../../core/random.ts';
import { recordChain, replaying } from '../../../core/replay.ts';
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

/** x at each level of the forward chain from x0: [count, ...event], by the noises of the seed. */
function chainFrom(x0: Float32Array, { seed, levels }: SampleSpec): Promise<readonly Float32Array[]> {
  const key = `${seed} ${JSON.stringify(levels)}`;
  if (last?.key !== key || last.x0 !== x0) {
    const noise = (index: number) => normals(seed, streams.forward, index, new Float32Array(x0.length));
    last = { key, x0, states: inSlices(recordChain(x0, levels, noise)) };
  }
  return last.states;
}

/** Samples as the given engine does, but sets out where the chain from x0 ends. */
export const fromChain = (x0: Float32Array, engine: Samples): Samples => ({
  async sample(spec, onFrame, signal) {
    const [start] = await chainFrom(x0, spec);
    await engine.sample({ ...spec, start }, onFrame, signal);
  },
});

/** What samples as an engine does, but goes back to x0: [count, ...event] along the very chain that led away from it. */
export const replayer = (x0: Float32Array): Samples => ({
  async sample(spec, onFrame, signal) {
    const { levels } = spec;
    const states = await chainFrom(x0, spec);
    const run = ddpm.run(replaying(states, levels), states[0], levels);
    const end = levels.length - 1;
    for (let until = performance.now() + BUDGET, done = false; !done; ) {
      signal?.throwIfAborted();
      const before = performance.now();
      const next = run.next();
      done = next.done === true;
      const step = next.done
        ? { index: end, level: levels[end], x: next.value, denoised: next.value }
        : next.value;
      await onFrame({ ...step, nfe: 0, ms: performance.now() - before });
      if (performance.now() < until) continue;
      await breathe();
      until = performance.now() + BUDGET;
    }
  },
});
