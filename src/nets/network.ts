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
  /** What its places ask the tokens meanwhile, layer by layer in their order. Absent where no place asks. */
  attention?(params: Params, x: Tensor, context: Context): readonly LayerAttention[];
  /**
   * The tokens of a prompt as vectors: as they come in, after each layer of what reads them, and last as the picture's
   * places ask them, [B, length, width] each. Absent where none are read.
   */
  vectors?(params: Params, text: Tensor): readonly Tensor[];
}

/** How much each place of the picture takes of each token in one layer. */
export interface LayerAttention {
  readonly layer: string;
  /** [B, H, W, length], of the layer's own places; adds up to 1 at each. */
  readonly shares: Tensor;
}
