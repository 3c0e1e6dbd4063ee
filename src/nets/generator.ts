import * as tf from '@tensorflow/tfjs-core';
import type { GeneratorSettings } from '../data/models.ts';
import { block, blockParams, kernel, mix, mixParams } from './blocks.ts';
import type { Network } from './network.ts';
import { conv3, linear, mark, pointwise, rmsNorm, silu, tanh, unfold } from './ops.ts';
import { dense, type ParamSpecs } from './params.ts';
import type { Params } from './types.ts';

export interface GeneratorConfig
  extends Pick<GeneratorSettings, 'latent' | 'widths' | 'blocks' | 'conditionWidth'> {
  /** [height, width, channels]; both sides divisible by 4. */
  readonly event: readonly [number, number, number];
  readonly classes: number;
}

/** Channels in which noise first becomes a picture, at a quarter of the side. */
const FIRST = 16;

/**
 * Draws in one pass, of the blocks of the U-Net: all of them are told of the noise and the class, and where the picture
 * is smallest each also mixes all positions. z: [B, latent], standard normal → [B, H, W, C] in [−1, 1].
 */
export function generator(config: GeneratorConfig): Network {
  const { event, blocks } = config;
  const [height, width] = [event[0] / 4, event[1] / 4];
  const forward: Network['forward'] = (p, z, { label }) => {
    const told = embed(p, z, label!);
    const first = linear(told, p['first.w'], p['first.b']);
    let h = conv3(tf.reshape(first, [z.shape[0], height, width, FIRST]), p['in.w']);
    h = mark(h, p['in.mark']);
    for (let i = 0; i < blocks[0]; i++) h = mix(p, `mix${i}`, block(p, `small${i}`, h, told));
    h = unfold(pointwise(rmsNorm(h), p['unfold.w']));
    for (let i = 0; i < blocks[1]; i++) h = block(p, `large${i}`, h, told);
    return tanh(unfold(conv3(silu(rmsNorm(h)), p['out.w'])));
  };
  return { params: paramsOf(config), forward };
}

/** What every block is told. label: one-hot [B, classes + 1] → [B, conditionWidth]. */
function embed(p: Params, z: tf.Tensor, label: tf.Tensor): tf.Tensor {
  const seen = tf.add(linear(z, p['z.w'], p['z.b']), linear(label, p['class.w']));
  return silu(linear(silu(seen), p['told.w'], p['told.b']));
}

function paramsOf({ event, classes, latent, widths, blocks, conditionWidth }: GeneratorConfig): ParamSpecs {
  const [wide, deep] = widths;
  const [height, width] = [event[0] / 4, event[1] / 4];
  const named = (count: number, one: (i: number) => ParamSpecs) =>
    Array.from({ length: count }, (_, i) => one(i)).flat();
  return [
    ...dense('z', latent, conditionWidth),
    { name: 'class.w', shape: [classes + 1, conditionWidth], scale: 0.5 },
    ...dense('told', conditionWidth, conditionWidth),
    ...dense('first', conditionWidth, height * width * FIRST),
    kernel('in.w', FIRST, deep),
    { name: 'in.mark', shape: [height, width, deep], scale: 0 },
    ...named(blocks[0], (i) => [
      ...blockParams(`small${i}`, deep, conditionWidth),
      ...mixParams(`mix${i}`, height * width),
    ]),
    { name: 'unfold.w', shape: [deep, 4 * wide], scale: 1 / Math.sqrt(deep) },
    ...named(blocks[1], (i) => blockParams(`large${i}`, wide, conditionWidth)),
    kernel('out.w', wide, 4 * event[2]),
  ];
}
