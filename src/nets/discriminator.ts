import * as tf from '@tensorflow/tfjs-core';
import type { ContestSettings } from '../data/models.ts';
import { kernel } from './blocks.ts';
import type { Network } from './network.ts';
import { conv3, fold, linear, pointwise, silu, weighed } from './ops.ts';
import { dense, type ParamSpecs, sizeOf } from './params.ts';
import type { Params } from './types.ts';

type Settings = ContestSettings['discriminator'];

export interface DiscriminatorConfig extends Settings {
  /** [height, width, channels]; both sides divisible by 4. */
  readonly event: readonly [number, number, number];
  readonly classes: number;
}

/** Channels in which the places of the picture are seen all at once. */
const LAST = 16;

/**
 * How real a picture looks as one of its class, as a logit. Nothing is normalised, so that answers may be as steep as the
 * penalty lets them be, and residual branches begin at zero (arXiv:2501.05441 §3.2). The class adds a sketch of its own
 * at the beginning, and weighs what is seen at the end (arXiv:1802.05637). x: [B, H, W, C] → [B, 1].
 */
export function discriminator(config: DiscriminatorConfig): Network {
  const { event, classes, widths, blocks } = config;
  const places = (event[0] / 4) * (event[1] / 4);
  const sketch = [event[0] / 2, event[1] / 2, widths[0]] as const;
  const forward: Network['forward'] = (p, x, { label }) => {
    const batch = x.shape[0];
    const known = tf.slice(label!, [0, 0], [batch, classes]);
    const drawn = tf.reshape(linear(known, p['class.sketch']), [batch, ...sketch]);
    let h = tf.add(conv3(fold(x), p['in.w']), drawn);
    for (let i = 0; i < blocks[0]; i++) h = residual(p, `large${i}`, h);
    h = pointwise(fold(h), p['fold.w']);
    for (let i = 0; i < blocks[1]; i++) h = residual(p, `small${i}`, h);
    const few = pointwise(silu(h), p['few.w'], p['few.b']);
    const seen = silu(linear(tf.reshape(few, [batch, places * LAST]), p['seen.w'], p['seen.b']));
    const asOne = weighed(linear(seen, p['class.w'], p['class.b']), known);
    return tf.add(linear(seen, p['real.w'], p['real.b']), asOne);
  };
  return { params: paramsOf(config, places * LAST, sizeOf(sketch)), forward };
}

function residual(p: Params, name: string, h: tf.Tensor): tf.Tensor {
  const a = conv3(silu(h), p[`${name}.a`]);
  return tf.add(h, pointwise(silu(a), p[`${name}.b.w`], p[`${name}.b.b`]));
}

/** all: numbers in which all places are seen. sketch: those that a class adds. */
function paramsOf(
  { event, classes, widths, blocks, features }: DiscriminatorConfig,
  all: number,
  sketch: number,
): ParamSpecs {
  const [wide, deep] = widths;
  const named = (count: number, name: string, width: number) =>
    Array.from({ length: count }, (_, i): ParamSpecs => {
      const one = `${name}${i}`;
      return [kernel(`${one}.a`, width, width), ...dense(`${one}.b`, width, width, 0)];
    }).flat();
  return [
    { name: 'class.sketch', shape: [classes, sketch], scale: 0 },
    kernel('in.w', 4 * event[2], wide),
    ...named(blocks[0], 'large', wide),
    { name: 'fold.w', shape: [4 * wide, deep], scale: 1 / Math.sqrt(4 * wide) },
    ...named(blocks[1], 'small', deep),
    ...dense('few', deep, LAST),
    ...dense('seen', all, features),
    ...dense('class', features, classes),
    ...dense('real', features, 1),
  ];
}
