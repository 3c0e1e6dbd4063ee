import type { Tensor } from '@tensorflow/tfjs-core';
import type { Noise } from '../core/kinds/kind.ts';
import type { Level } from '../core/types.ts';
import type { LayerAttention } from './network.ts';

/** Named weights of a network. */
export type Params = Readonly<Record<string, Tensor>>;

/** What a model can be asked for. What it was not trained to be told of is ignored. */
export interface Asked {
  /** Index of a class, or null for none. One for all samples, or one a sample. */
  readonly class: number | null | readonly number[];
  /** Any text; absent, empty or without a known word: none. One for all samples, or one a sample. */
  readonly prompt?: string | readonly string[];
  /** 1 + the part asked for at each pixel, 0 where it is left open: [H, W] for all samples, or [B, H, W]. */
  readonly layout?: Uint8Array;
}

/** What a model is asked for, and how strongly that is followed. */
export interface Condition extends Asked {
  /**
   * Classifier-free guidance weight: 1 = plain conditional, > 1 = stronger. Ignored without a condition, and by students,
   * which have learnt that of their teacher.
   */
  readonly guidance: number;
  /** Sums up the answers to several questions, instead of guidance by the one: the weights add up to 1 (core/guidance.ts). */
  readonly terms?: readonly (Asked & { readonly weight: number })[];
  /**
   * Times between which guidance, or the terms, act (arXiv:2404.07724); elsewhere the plain conditional answer counts.
   * Absent: at all.
   */
  readonly within?: readonly [from: number, to: number];
  /** For a student, how far x0 is to be followed: index of the jump (core/jumps.ts). Absent: the shortest. */
  readonly jump?: number;
}

/** A network with its weights loaded, ready to denoise at any level of any schedule. */
export interface Model {
  readonly name: string;
  /** Shape of one sample. */
  readonly event: readonly number[];
  /** Number of classes; 0 when it knows none. */
  readonly classes: number;
  /** Number of lengths that a student can be told to jump; absent in all else. */
  readonly jumps?: number;
  /** That of its kind of data. */
  readonly noise: Noise;
  /**
   * E[x0 | x], which guidance other than 1 shifts on purpose; of a student, the x0 that a jump ends right with. x: [B, ...event] → [B, ...event]. Guidance runs as one forward pass of 2B.
   * Call inside tf.tidy: intermediates are not freed here. Throws RangeError on a condition that cannot be.
   */
  denoise(x: Tensor, level: Level, condition: Condition): Tensor;
  /**
   * How much each place takes of each token of the prompt when it is asked so, in each layer; tokens that a prompt leaves
   * free take part. Absent where no place asks a prompt.
   */
  attention?(x: Tensor, level: Level, asked: Asked): readonly LayerAttention[];
  /** What the tokens of prompts become (`vectors` of a network): [B, length, width] each. Absent where none are read. */
  vectors?(prompts: readonly string[]): readonly Tensor[];
  dispose(): void;
}

/** A segmenter with its weights. */
export interface Segmenter {
  readonly name: string;
  readonly event: readonly number[];
  /** x: [B, H, W, C], clean pictures in [-1, 1] → the likeliest part of each pixel, [B, H, W]. */
  split(x: Tensor): Tensor;
  dispose(): void;
}

/** A classifier with its weights: what its last layer but one sees, and what it says. */
export interface Reader {
  readonly name: string;
  readonly event: readonly number[];
  /** x: [B, ...event], clean pictures in [-1, 1] → [B, features]. */
  features(x: Tensor): Tensor;
  /** How many answers each of its questions has. */
  readonly heads: readonly number[];
  /** Features → logits of all questions one after the other: [B, Σ heads]. */
  answer(features: Tensor): Tensor;
  dispose(): void;
}
