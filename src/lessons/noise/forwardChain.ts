/** The forward process as the Markov chain that it is defined by: a thousand small steps, each adding a little noise. */

import { combine } from '../../core/arrays.ts';
import { at } from '../../core/at.ts';
import type { Noise } from '../../core/kinds/kind.ts';
import { step } from '../../core/process.ts';
import { streams } from '../../core/random.ts';
import { CHAIN_STEPS } from '../../core/schedules.ts';
import type { Schedule } from '../../core/types.ts';
import type { Samples } from '../../modalities/modality.ts';

/** One state in so many is kept; those between are walked again from there, with the same noise. */
const KEPT = 5;

export class ForwardChain {
  private readonly kept: Float32Array[];
  private readonly levels;
  private last: { index: number; x: Float32Array };
  /** Steps taken so far. */
  frontier = 0;

  constructor(
    private readonly x0: Samples,
    schedule: Schedule,
    private readonly seed: number,
    private readonly noise: Noise,
  ) {
    this.levels = Array.from({ length: CHAIN_STEPS + 1 }, (_, n) => schedule.level(n / CHAIN_STEPS));
    this.kept = [x0.x];
    this.last = { index: 0, x: x0.x };
  }

  /** Takes the chain on, one step at a time, until it is all noise. */
  *advance(): Generator<number> {
    let x = this.x0.x;
    while (this.frontier < CHAIN_STEPS) {
      x = this.next(x, this.frontier);
      this.frontier++;
      if (this.frontier % KEPT === 0) this.kept.push(x);
      yield this.frontier;
    }
  }

  /** The chain after n steps, or about as far as it has come. */
  at(n: number): { index: number; samples: Samples } {
    const index = n <= this.frontier ? n : Math.floor(this.frontier / KEPT) * KEPT;
    const from = Math.floor(index / KEPT) * KEPT;
    const near = this.last.index >= from && this.last.index <= index;
    let state = near ? this.last : { index: from, x: at(this.kept, from / KEPT) };
    while (state.index < index) state = { index: state.index + 1, x: this.next(state.x, state.index) };
    this.last = state;
    return { index, samples: { ...this.x0, x: state.x } };
  }

  /** States on the way to step n, oldest first. */
  until(n: number): readonly Float32Array[] {
    return this.kept.slice(0, Math.floor(Math.min(n, this.frontier) / KEPT) + 1);
  }

  private next(x: Float32Array, index: number): Float32Array {
    const noise = this.noise(
      this.seed,
      streams.forward,
      index + 1,
      new Float32Array(x.length),
      this.x0.event,
    );
    return step(combine, x, noise, at(this.levels, index), at(this.levels, index + 1));
  }
}
