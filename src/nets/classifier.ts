import * as tf from '@tensorflow/tfjs-core';
import { kernel } from './blocks.ts';
import type { Network } from './network.ts';
import { conv3, fold, linear, pointwise, pool, rmsNorm, silu } from './ops.ts';
import { dense, type ParamSpecs } from './params.ts';
import type { Params } from './types.ts';

export interface ClassifierConfig {
  readonly event: readonly [number, number, number];
  readonly classes: number;
  readonly widths: readonly [number, number];
}

/** A classifier whose last layer but one gives features to compare sets of pictures by. */
export interface Classifier extends Network {
  /** x: [B, H, W, C] → [B, widths[1]]. */
  features(params: Params, x: tf.Tensor): tf.Tensor;
  /** Features → logits [B, classes]. */
  answer(params: Params, features: tf.Tensor): tf.Tensor;
}

/** The place of the largest logit of each question. logits: [N, Σ heads] → [N, heads.length]. */
export function likeliest(logits: Float32Array, heads: readonly number[]): Uint8Array {
  const width = heads.reduce((a, b) => a + b);
  const out = new Uint8Array((logits.length / width) * heads.length);
  for (let row = 0, at = 0; at < logits.length; row++)
    for (let i = 0; i < heads.length; at += heads[i++]) {
      const answers = logits.subarray(at, at + heads[i]);
      out[row * heads.length + i] = answers.indexOf(Math.max(...answers));
    }
  return out;
}

/** A small reader of clean pictures: x: [B, H, W, C] → logits [B, classes]. */
export function classifier({ event, classes, widths }: ClassifierConfig): Classifier {
  const [wide, deep] = widths;
  const conv = (name: string, inputs: number, outputs: number) => ({
    name,
    shape: [3, 3, inputs, outputs],
    scale: Math.sqrt(2 / (9 * inputs)),
  });
  const specs: ParamSpecs = [
    conv('a', 4 * event[2], wide),
    conv('b', wide, wide),
    { name: 'fold', shape: [4 * wide, deep], scale: 1 / Math.sqrt(4 * wide) },
    conv('c', deep, deep),
    conv('d', deep, deep),
    ...dense('out', deep, classes),
  ];
  const features = (p: Params, x: tf.Tensor) => {
    const a = silu(conv3(fold(x), p.a));
    const b = pointwise(fold(tf.add(a, silu(conv3(rmsNorm(a), p.b)))), p.fold);
    const c = tf.add(b, silu(conv3(rmsNorm(b), p.c)));
    const d = tf.add(c, silu(conv3(rmsNorm(c), p.d)));
    return rmsNorm(pool(d));
  };
  const answer = (p: Params, seen: tf.Tensor) => linear(seen, p['out.w'], p['out.b']);
  return { params: specs, features, answer, forward: (p, x) => answer(p, features(p, x)) };
}

export interface PlacedConfig {
  /** [height, width, channels]; both sides divisible by 2 to the number of widths. */
  readonly event: readonly [number, number, number];
  readonly classes: number;
  /** Channels at half of the side, a quarter, and so on. */
  readonly widths: readonly number[];
  readonly features: number;
}

/**
 * A classifier that knows where it sees what: the sides fold to a few cells, which are read each for itself rather than
 * in the mean, so that it can tell left from right. x: [B, H, W, C] → logits [B, classes].
 */
export function placedClassifier({ event, classes, widths, features: seen }: PlacedConfig): Classifier {
  const cells = widths.reduce((area) => area / 4, event[0] * event[1]);
  const specs = widths.flatMap(
    (width, i): ParamSpecs => [
      i === 0
        ? kernel('fold0', 4 * event[2], width)
        : { name: `fold${i}`, shape: [4 * widths[i - 1], width], scale: 1 / Math.sqrt(4 * widths[i - 1]) },
      kernel(`a${i}`, width, width),
      kernel(`b${i}`, width, width),
    ],
  );
  const last = widths[widths.length - 1];
  const features = (p: Params, x: tf.Tensor) => {
    const deep = widths.reduce((h, _, i) => {
      const start = i === 0 ? conv3(fold(h), p.fold0) : pointwise(fold(h), p[`fold${i}`]);
      const a = tf.add(start, silu(conv3(rmsNorm(start), p[`a${i}`])));
      return tf.add(a, silu(conv3(rmsNorm(a), p[`b${i}`])));
    }, x);
    const flat = tf.reshape(rmsNorm(deep), [x.shape[0], cells * last]);
    return rmsNorm(linear(flat, p['seen.w'], p['seen.b']));
  };
  const answer = (p: Params, found: tf.Tensor) => linear(found, p['out.w'], p['out.b']);
  return {
    params: [...specs, ...dense('seen', cells * last, seen), ...dense('out', seen, classes)],
    features,
    answer,
    forward: (p, x) => answer(p, features(p, x)),
  };
}
