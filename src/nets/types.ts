import type { Tensor } from '@tensorflow/tfjs-core';
import type { Level } from '../core/types.ts';

/** Named weights of a network. */
export type Params = Readonly<Record<string, Tensor>>;

/** A network with its weights loaded, ready to denoise at any level of any schedule. */
export interface Model {
  readonly name: string;
  /** Shape of one sample. */
  readonly event: readonly number[];
  /** Number of classes; 0 when unconditional. */
  readonly classes: number;
  /**
   * E[x0 | x]. x: [B, ...event] → [B, ...event]. Guidance runs as one forward pass of 2B.
   * Call inside tf.tidy: intermediates are not freed here.
   */
  denoise(
    x: Tensor,
    level: Level,
    condition: { readonly class: number | null; readonly guidance: number },
  ): Tensor;
  dispose(): void;
}
