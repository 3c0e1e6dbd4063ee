import * as tf from '@tensorflow/tfjs-core';
import type { ReadingSettings } from '../data/models.ts';
import { neighbours, productEach, sharesOf, softmax } from './attention.ts';
import { linear, pointwise, rmsNorm, silu } from './ops.ts';
import { dense, type ParamSpecs } from './params.ts';
import type { Params } from './types.ts';

export interface TextConfig extends ReadingSettings {
  /** Size of the vocabulary; token 0 is none, and fills what a prompt leaves free. */
  readonly words: number;
  /** Tokens a prompt has room for. */
  readonly length: number;
}

const LAYERS = 2;
/** How many tokens each side a token sees in one layer: enough for “hair that is long and green”. */
const REACH = 2;
/** How many ways there are for words to change a sketch. */
const STROKES = 32;

export function textParams({ words, width, questions }: TextConfig, conditionWidth: number): ParamSpecs {
  return [
    { name: 'text.w', shape: [words, width], scale: 1 },
    ...Array.from({ length: LAYERS }, (_, i) => [
      ...dense(`text${i}.a`, (2 * REACH + 1) * width, width),
      ...dense(`text${i}.b`, width, width, 0.5),
    ]).flat(),
    ...(questions ? summaryParams({ words, width, questions }, conditionWidth) : []),
  ];
}

/** What `sumUp` needs to know of a reader of prompts. */
type Summed = Pick<TextConfig, 'words' | 'width' | 'questions'>;

/** Weights of `sumUp`. */
export const summaryParams = ({ words, width, questions }: Summed, conditionWidth: number): ParamSpecs => [
  { name: 'text.bag', shape: [words - 1, conditionWidth], scale: 0 },
  { name: 'text.q', shape: [width, questions], scale: 1 / Math.sqrt(width) },
  ...dense('text.out', questions * width, conditionWidth),
];

/**
 * Tokens that know their neighbours (“red” in “red hat”). text: one-hot [B, L, words] → [B, L, width]. hear: as that of
 * `encodeText`.
 */
export function readText(
  p: Params,
  { width }: TextConfig,
  text: tf.Tensor,
  hear?: (tokens: tf.Tensor) => void,
): tf.Tensor {
  const [batch, length, words] = text.shape;
  let h = tf.reshape(linear(tf.reshape(text, [batch * length, words]), p['text.w']), [batch, length, width]);
  hear?.(h);
  for (let i = 0; i < LAYERS; i++) {
    const near = tf.reshape(neighbours(rmsNorm(h), REACH), [batch * length, (2 * REACH + 1) * width]);
    const a = silu(linear(near, p[`text${i}.a.w`], p[`text${i}.a.b`]));
    h = tf.add(h, tf.reshape(linear(a, p[`text${i}.b.w`], p[`text${i}.b.b`]), [batch, length, width]));
    hear?.(h);
  }
  return rmsNorm(h);
}

/**
 * The answers of the tokens to each learned question, side by side; and each word for itself, wherever it stands: a
 * question must first learn to find “smiling” among forty tokens. text: one-hot [B, L, words], tokens: [B, L, width]
 * → [B, conditionWidth].
 */
export function sumUp(p: Params, config: Summed, text: tf.Tensor, tokens: tf.Tensor): tf.Tensor {
  const { width, questions } = config;
  const [batch, length] = tokens.shape;
  const scores = tf.reshape(linear(tf.reshape(tokens, [batch * length, width]), p['text.q']), [
    batch,
    length,
    questions,
  ]);
  const answers = productEach(softmax(tf.transpose(scores, [0, 2, 1])), tokens);
  const found = linear(tf.reshape(answers, [batch, questions * width]), p['text.out.w'], p['text.out.b']);
  return tf.add(found, linear(bagOf(text), p['text.bag']));
}

/** Weights of `sketch`, for a picture of this many places and channels. */
export const sketchParams = ({ words }: TextConfig, shape: readonly [number, number, number]): ParamSpecs => [
  { name: 'text.strokes', shape: [words - 1, STROKES], scale: 1 / STROKES },
  { name: 'text.sketch', shape: [STROKES, shape[0] * shape[1] * shape[2]], scale: 0 },
];

/**
 * What each word changes, and where, before anything else is known: for pictures that are all laid out alike. What
 * the blocks are told must first learn to be told the mouth from the rest, and which word is about it; here the error
 * at the mouth reaches the word at once. text: one-hot [B, L, words] → [B, ...shape].
 */
export function sketch(p: Params, text: tf.Tensor, shape: readonly [number, number, number]): tf.Tensor {
  const strokes = linear(bagOf(text), p['text.strokes']);
  return tf.reshape(linear(strokes, p['text.sketch']), [text.shape[0], ...shape]);
}

/** How often each word stands there, without token 0, which says nothing. text: [B, L, words] → [B, words − 1]. */
function bagOf(text: tf.Tensor): tf.Tensor {
  const [batch, , words] = text.shape;
  return tf.slice(tf.sum(text, 1), [0, 1], [batch, words! - 1]);
}

/** Weights of one `askText`, for places of this many channels. */
export const askParams = (
  name: string,
  channels: number,
  { width }: Pick<TextConfig, 'width'>,
): ParamSpecs => [
  { name: `${name}.q`, shape: [channels, width], scale: 1 / Math.sqrt(channels) },
  { name: `${name}.k`, shape: [width, width], scale: 1 / width },
  ...dense(`${name}.o`, width, channels, 0),
];

/**
 * Each place of the picture asks the tokens (cross-attention, arXiv:2112.10752). h: [B, H, W, C], tokens: [B, L, D].
 * heed: hears how much each place takes of each token, [B, H·W, L].
 */
export function askText(
  p: Params,
  name: string,
  h: tf.Tensor,
  tokens: tf.Tensor,
  heed?: (shares: tf.Tensor) => void,
): tf.Tensor {
  const [batch, height, width, channels] = h.shape;
  const [, length, depth] = tokens.shape;
  const places = height * width;
  const queries = linear(tf.reshape(rmsNorm(h), [batch * places, channels]), p[`${name}.q`]);
  const keys = linear(tf.reshape(tokens, [batch * length, depth]), p[`${name}.k`]);
  const shares = sharesOf(
    tf.reshape(queries, [batch, places, depth]),
    tf.reshape(keys, [batch, length, depth]),
  );
  heed?.(shares);
  const answer = tf.reshape(productEach(shares, tokens), [batch, height, width, depth]);
  return tf.add(h, pointwise(answer, p[`${name}.o.w`], p[`${name}.o.b`]));
}
