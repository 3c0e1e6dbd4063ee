/** What rivals draw from the same noise: a generator in one pass, a denoiser in many, by the same kernel. */
import { combine } from '../../core/arrays.ts';
import { PASSES } from '../../core/rivals.ts';
import { samplers } from '../../core/samplers/index.ts';
import { schedules } from '../../core/schedules.ts';
import { grid } from '../../core/spacings.ts';
import type { Level, Step } from '../../core/types.ts';
import { unitLevel } from '../../core/unitLevel.ts';
import { LEVEL_FEATURES, levelFeatures } from '../../nets/level.ts';
import type { MlpConfig } from '../../nets/mlp.ts';
import { toDenoised } from '../../nets/prediction.ts';
import { Perceptron } from '../perceptron/perceptron.ts';

/** Samples a pass: as many as lie in the nearest memory. */
const ROWS = 256;

export const levelsOf = (): readonly Level[] => grid(schedules.cosine, PASSES);

/** One perceptron for many questions. */
export class Asked {
  private readonly perceptron: Perceptron;
  private readonly level = new Float32Array(LEVEL_FEATURES * ROWS);
  private readonly answers: number;

  constructor(config: MlpConfig) {
    this.perceptron = new Perceptron(config, ROWS);
    this.answers = config.answers ?? config.numbers ?? 2;
  }

  /** x: [N, 2] → [N, answers], told the level or none. */
  answer(weights: Float32Array, x: Float32Array, level?: Level): Float32Array {
    if (level) for (let b = 0; b < ROWS; b++) levelFeatures(level, this.level, b * LEVEL_FEATURES);
    else this.level.fill(0);
    const out = new Float32Array((x.length / 2) * this.answers);
    for (let from = 0; 2 * from < x.length; from += ROWS) {
      const some = x.subarray(2 * from, 2 * (from + ROWS));
      const level = this.level.subarray(0, (some.length / 2) * LEVEL_FEATURES);
      out.set(this.perceptron.forward(weights, some, level), from * this.answers);
    }
    return out;
  }

  /** E[x0 | x] of a denoiser that predicts v. x: [N, 2]. */
  denoised(weights: Float32Array, x: Float32Array, level: Level): Float32Array {
    const { scale, alpha, sigma } = unitLevel(level);
    const unit = { t: level.t, alpha, sigma };
    const seen = x.map((value) => value * scale);
    const answer = this.answer(weights, seen, unit);
    const [ofX, ofAnswer] = toDenoised('v', unit);
    return seen.map((value, i) => ofX * value + ofAnswer * answer[i]);
  }

  /** How such a denoiser makes samples of noise, pass by pass. */
  drawing(weights: Float32Array, z: Float32Array): Generator<Step<Float32Array>, Float32Array> {
    const tools = {
      denoise: (x: Float32Array, level: Level) => this.denoised(weights, x, level),
      combine: combine<Float32Array>,
      noise: () => z,
    };
    return samplers.dpmpp2m.run(tools, z, levelsOf());
  }
}
