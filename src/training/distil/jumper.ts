/** A network of jumps: from x at time s to time t in one pass, X(x, s, t) = x + (t − s)·u(x, s, t). */
import type { MlpConfig } from '../../nets/mlp.ts';
import { Perceptron } from '../perceptron/perceptron.ts';
import type { Velocity } from './field.ts';
import type { Hop } from './walk.ts';

const OCTAVES = 4;
const EACH = 1 + 2 * OCTAVES;
/** Numbers that tell it both times. */
export const TOLD = 2 * EACH;

/** What it is told of from where and to where: [TOLD] numbers into out at offset, smooth in both times. */
function tell(s: number, t: number, out: Float32Array, offset: number): void {
  for (const [which, time] of [s, t].entries()) {
    const at = offset + which * EACH;
    out[at] = 2 * time - 1;
    for (let k = 0; k < OCTAVES; k++) {
      const angle = (Math.PI / 2) * time * 2 ** k;
      out[at + 1 + 2 * k] = Math.sin(angle);
      out[at + 2 + 2 * k] = Math.cos(angle);
    }
  }
}

export type Size = Pick<MlpConfig, 'width' | 'blocks'>;

export const jumperConfig = ({ width, blocks }: Size): MlpConfig => ({ width, blocks, levels: TOLD });

/** Such a network, with room for a batch. */
export class Jumper {
  /** Number of weights. */
  readonly size: number;
  private readonly perceptron: Perceptron;
  private readonly told: Float32Array;

  /** Throws RangeError as `Perceptron`. */
  constructor(
    size: Size,
    readonly batch: number,
  ) {
    this.perceptron = new Perceptron(jumperConfig(size), batch);
    this.size = this.perceptron.size;
    this.told = new Float32Array(TOLD * batch);
  }

  /** u, the mean velocity of each jump. x: [N, 2], from, to: [N], N at most `batch` → [N, 2]. */
  mean(weights: Float32Array, x: Float32Array, from: Float32Array, to: Float32Array): Float32Array {
    const rows = from.length;
    for (let b = 0; b < rows; b++) tell(from[b], to[b], this.told, b * TOLD);
    return this.perceptron.forward(weights, x, this.told.subarray(0, rows * TOLD));
  }

  /** The gradient of Σ slope·u of the whole batch that `mean` was asked last, by the weights: into out, [size]. */
  backward(slope: Float32Array, out: Float32Array): void {
    this.perceptron.backward(slope, out);
  }

  /** u of any number of rows. */
  private means(weights: Float32Array, x: Float32Array, from: Float32Array, to: Float32Array): Float32Array {
    const out = new Float32Array(x.length);
    for (let row = 0; row < from.length; row += this.batch) {
      const [begin, end] = [row, row + this.batch];
      const some = x.subarray(2 * begin, 2 * end);
      out.set(this.mean(weights, some, from.subarray(begin, end), to.subarray(begin, end)), 2 * begin);
    }
    return out;
  }

  /** X of these weights. */
  hop(weights: Float32Array): Hop {
    return (x, s, t) => {
      const times = (time: number) => new Float32Array(x.length / 2).fill(time);
      const u = this.means(weights, x, times(s), times(t));
      return x.map((value, i) => value + (t - s) * u[i]);
    };
  }

  /** u of jumps of no length. */
  velocity(weights: Float32Array): Velocity {
    return (x, times) => this.means(weights, x, times, times);
  }
}
