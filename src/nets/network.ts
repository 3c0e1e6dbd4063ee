import type { Tensor } from '@tensorflow/tfjs-core';
import type { ParamSpecs } from './params.ts';
import type { Params } from './types.ts';

/** What a network sees beside x. */
export interface Context {
  /** `levelFeatures` of each sample: [B, LEVEL_FEATURES]. */
  readonly level: Tensor;
  /** One-hot class, the last place meaning "none": [B, classes + 1]. Absent without classes. */
  readonly label?: Tensor;
  /** One-hot tokens of the prompt: [B, length, words]. Absent when the network reads none. */
  readonly text?: Tensor;
  /** One-hot layout map, all zeros where it is left open: [B, H, W, parts]. Absent when the network follows none. */
  readonly layout?: Tensor;
  /** One-hot length of the jump: [B, jumps]. Absent in all but students. */
  readonly jump?: Tensor;
}

/** A network as plain functions over a parameter record. */
export interface Network {
  readonly params: ParamSpecs;
  /** x: [B, ...event], at unit variance → prediction of the same shape. What reads or draws says its own shapes. */
  forward(params: Params, x: Tensor, context: Context): Tensor;
  /**
   * How much each place of the picture takes of each token meanwhile, the mean over all blocks that ask: [B, H, W, length],
   * which adds up to 1 at each place. Absent where no place asks.
   */
  attention?(params: Params, x: Tensor, context: Context): Tensor;
}
