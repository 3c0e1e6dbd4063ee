import * as tf from '@tensorflow/tfjs-core';
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
