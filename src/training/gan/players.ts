/** The two players of a GAN: the perceptron of the denoiser that is told no level, and the same with one answer. */
import { LEVEL_FEATURES } from '../../nets/level.ts';
import type { MlpConfig } from '../../nets/mlp.ts';
import { Perceptron } from '../perceptron/perceptron.ts';

export type Size = Pick<MlpConfig, 'width' | 'blocks'>;

/** What draws: noise of two numbers, z, becomes a point in one pass. */
export const generatorConfig = ({ width, blocks }: Size): MlpConfig => ({ width, blocks, told: false });
/** How real a point looks: one logit. */
export const discriminatorConfig = (size: Size): MlpConfig => ({ ...generatorConfig(size), answers: 1 });

/** A perceptron that is told no level. */
export class Untold {
  readonly size: number;
  private readonly perceptron: Perceptron;
  private readonly level: Float32Array;

  constructor(
    config: MlpConfig,
    readonly batch: number,
  ) {
    this.perceptron = new Perceptron(config, batch);
    this.size = this.perceptron.size;
    this.level = new Float32Array(LEVEL_FEATURES * batch);
  }

  /** x: [B, 2] → [B, answers]. */
  forward(weights: Float32Array, x: Float32Array): Float32Array {
    return this.perceptron.forward(weights, x, this.level);
  }

  /** As `Perceptron.backward`. */
  backward(slope: Float32Array, out: Float32Array | null): Float32Array {
    return this.perceptron.backward(slope, out);
  }
}
