import * as tf from '@tensorflow/tfjs-core';
import type { TransformerSettings } from '../data/models.ts';
import { attend } from './attention.ts';
import { linear, mark, rmsNorm, silu } from './ops.ts';
import { dense, type ParamSpecs } from './params.ts';
import type { Params } from './types.ts';

export interface TransformerConfig extends TransformerSettings {
  /** Size of the vocabulary; token 0 is none, and fills what a prompt leaves free. */
  readonly words: number;
  /** Tokens a prompt has room for. */
  readonly length: number;
}

/** Width of the layer between the two maps of each token, in widths of the token. */
const BETWEEN = 3;

export const transformerParams = ({ words, length, width, heads, layers }: TransformerConfig): ParamSpecs => [
  { name: 'text.w', shape: [words, width], scale: 1 },
  { name: 'text.place', shape: [length, 1, width], scale: 0.5 },
  ...Array.from({ length: layers }, (_, i) => [
    // With the scale of arXiv:1706.03762 eq. 1 in the weights.
    { name: `text${i}.q`, shape: [width, width], scale: Math.sqrt(heads) / width },
    { name: `text${i}.k`, shape: [width, width], scale: 1 / Math.sqrt(width) },
    { name: `text${i}.v`, shape: [width, width], scale: 1 / Math.sqrt(width) },
    ...dense(`text${i}.o`, width, width, 0.5),
    ...dense(`text${i}.a`, width, BETWEEN * width),
    ...dense(`text${i}.b`, BETWEEN * width, width, 0.5),
  ]).flat(),
];

/**
 * Tokens that know the whole prompt: a transformer of a few layers, normalised before each part (arXiv:1706.03762,
 * arXiv:2002.04745). What the prompt leaves free takes part, and says that the prompt is short.
 * text: one-hot [B, L, words] → [B, L, width]. hear: is told of the tokens as they come in, and after each layer.
 */
export function encodeText(
  p: Params,
  config: TransformerConfig,
  text: tf.Tensor,
  hear?: (tokens: tf.Tensor) => void,
): tf.Tensor {
  const { width, layers } = config;
  const [batch, length, words] = text.shape;
  const rows = (x: tf.Tensor) => tf.reshape(x, [batch * length, width]);
  const embedded = linear(tf.reshape(text, [batch * length, words]), p['text.w']);
  const placed = mark(tf.reshape(embedded, [batch, length, 1, width]), p['text.place']);
  const told = () => hear?.(tf.reshape(h, [batch, length, width]));
  let h = rows(placed);
  told();
  for (let i = 0; i < layers; i++) {
    const name = `text${i}`;
    const seen = attendSelf(p, name, config, rmsNorm(h), batch);
    h = tf.add(h, linear(seen, p[`${name}.o.w`], p[`${name}.o.b`]));
    const a = silu(linear(rmsNorm(h), p[`${name}.a.w`], p[`${name}.a.b`]));
    h = tf.add(h, linear(a, p[`${name}.b.w`], p[`${name}.b.b`]));
    told();
  }
  return tf.reshape(rmsNorm(h), [batch, length, width]);
}

/** Each token asks all tokens of its prompt, once a head. h: [B·L, width] → [B·L, width]. */
function attendSelf(
  p: Params,
  name: string,
  config: TransformerConfig,
  h: tf.Tensor,
  batch: number,
): tf.Tensor {
  const { heads, length, width } = config;
  const depth = width / heads;
  const apart = (weights: string) => {
    const x = tf.reshape(linear(h, p[`${name}.${weights}`]), [batch, length, heads, depth]);
    return tf.reshape(tf.transpose(x, [0, 2, 1, 3]), [batch * heads, length, depth]);
  };
  const seen = tf.reshape(attend(apart('q'), apart('k'), apart('v')), [batch, heads, length, depth]);
  return tf.reshape(tf.transpose(seen, [0, 2, 1, 3]), [batch * length, width]);
}
