/** What a perceptron is made of: its layers, and where in an arena what they compute lies. */
import type { Matrix } from './arena.ts';

/** A matrix of weights and, behind it, its bias: where they lie in the flat vector, and padded in the arena. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** Place of the weights in the flat vector; the bias follows. */
  readonly flat: number;
  readonly weights: Matrix;
  readonly turned: Matrix;
  readonly gradient: Matrix;
}

export interface Block {
  readonly a: Layer;
  readonly t: Layer;
  readonly b: Layer;
  /** [B, width]: normalised input, input of the nonlinearity, its sigmoid, its output. */
  readonly normal: Matrix;
  readonly before: Matrix;
  readonly sigmoid: Matrix;
  readonly after: Matrix;
  /** [B]: 1 / rms of the input. */
  readonly scale: number;
}

export const upTo = (size: number, multiple: number) => multiple * Math.ceil(size / multiple);

/** What is computed beside the blocks, [B, columns]. */
export const rooms = [
  'x',
  'heard',
  'level',
  'out',
  'embedding',
  'embeddingSigmoid',
  'embedded',
  'embeddedSlope',
  'state',
  'normal',
  'slope',
  'inner',
  'down',
] as const;
export type Room = (typeof rooms)[number];
