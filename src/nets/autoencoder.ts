import * as tf from '@tensorflow/tfjs-core';
import { joined } from '../core/arrays.ts';
import { type AutoencoderSettings, latentEvent } from '../data/models.ts';
import { kernel } from './blocks.ts';
import type { Network } from './network.ts';
import { conv3, fold, pointwise, rmsNorm, silu, unfold } from './ops.ts';
import { dense, type ParamSpecs, sizeOf, slices, toParams } from './params.ts';
import type { Params } from './types.ts';

export interface AutoencoderConfig extends Pick<AutoencoderSettings, 'widths' | 'blocks' | 'latent'> {
  /** [height, width, channels]; both sides divisible by 4. */
  readonly event: readonly [number, number, number];
}

/** Pictures to a smaller latent and back. `forward` is the one after the other. */
export interface Coder extends Network {
  /** Shape of a latent. */
  readonly latent: readonly number[];
  /** Those of `params` that `encode` takes; `decode` takes the others. */
  readonly encoding: ParamSpecs;
  /** x: [B, H, W, C] in [−1, 1] → [B, ...latent]. */
  encode(p: Params, x: tf.Tensor): tf.Tensor;
  /** [B, ...latent] → [B, H, W, C]. */
  decode(p: Params, z: tf.Tensor): tf.Tensor;
}

/** One whose latents are pictures themselves, of mean 0 and variance 1 a channel once it is `standardised`. */
export interface Autoencoder extends Coder {
  /** [height / 4, width / 4, channels]. */
  readonly latent: readonly [number, number, number];
}

/** A residual convolutional autoencoder: 2×2 pixels fold into channels twice, and unfold again. */
export function autoencoder(config: AutoencoderConfig): Autoencoder {
  const names = (name: string) => Array.from({ length: config.blocks }, (_, i) => `${name}${i}`);
  const through = (p: Params, h: tf.Tensor, name: string) =>
    names(name).reduce((h, one) => residual(p, one, h), h);
  const encode = (p: Params, x: tf.Tensor) => {
    const wide = through(p, conv3(fold(x), p['in.w']), 'in');
    const deep = through(p, pointwise(fold(wide), p['fold.w']), 'deep');
    return pointwise(rmsNorm(deep), p[`${LATENT}.w`], p[`${LATENT}.b`]);
  };
  const decode = (p: Params, z: tf.Tensor) => {
    const deep = through(p, conv3(z, p['back.w']), 'back');
    const wide = through(p, unfold(pointwise(rmsNorm(deep), p['unfold.w'])), 'out');
    return unfold(conv3(silu(rmsNorm(wide)), p['out.w']));
  };
  const encoding = encodingOf(config);
  return {
    params: [...encoding, ...decodingOf(config)],
    encoding,
    latent: latentEvent(config.event, config),
    encode,
    decode,
    forward: (p, x) => decode(p, encode(p, x)),
  };
}

/** The layer that makes the latent. */
const LATENT = 'latent';

const residuals = ({ blocks }: AutoencoderConfig, name: string, width: number): ParamSpecs =>
  Array.from({ length: blocks }, (_, i) => residualParams(`${name}${i}`, width)).flat();

function encodingOf(config: AutoencoderConfig): ParamSpecs {
  const [wide, deep] = config.widths;
  return [
    kernel('in.w', 4 * config.event[2], wide),
    ...residuals(config, 'in', wide),
    { name: 'fold.w', shape: [4 * wide, deep], scale: 1 / Math.sqrt(4 * wide) },
    ...residuals(config, 'deep', deep),
    ...dense(LATENT, deep, config.latent),
  ];
}

function decodingOf(config: AutoencoderConfig): ParamSpecs {
  const [wide, deep] = config.widths;
  return [
    kernel('back.w', config.latent, deep),
    ...residuals(config, 'back', deep),
    { name: 'unfold.w', shape: [deep, 4 * wide], scale: 1 / Math.sqrt(deep) },
    ...residuals(config, 'out', wide),
    kernel('out.w', wide, 4 * config.event[2]),
  ];
}

export const residualParams = (name: string, width: number): ParamSpecs => [
  kernel(`${name}.a`, width, width),
  ...dense(`${name}.b`, width, width, 0),
];

/** h: [B, H, W, C] → the same shape. */
export function residual(p: Params, name: string, h: tf.Tensor): tf.Tensor {
  const a = conv3(silu(rmsNorm(h)), p[`${name}.a`]);
  return tf.add(h, pointwise(silu(a), p[`${name}.b.w`], p[`${name}.b.b`]));
}

/** Pictures that are encoded at once, so that memory does not grow with their number. */
const AT_ONCE = 64;

/** One of the two ways on plain arrays, a few samples at a time. x: [N, ...from] → [N, ...to]. */
export async function inTurns(
  x: Float32Array,
  from: readonly number[],
  way: (x: tf.Tensor) => tf.Tensor,
): Promise<Float32Array> {
  const size = sizeOf(from);
  const parts: Float32Array[] = [];
  for (let at = 0; at < x.length; at += AT_ONCE * size) {
    const some = x.slice(at, at + AT_ONCE * size);
    const answer = tf.tidy(() => way(tf.tensor(some, [some.length / size, ...from])));
    parts.push((await answer.data()) as Float32Array);
    answer.dispose();
  }
  return joined(parts);
}

/** Mean and standard deviation of each channel. z: [N, channels] → [channels] each. */
export function channelMoments(
  z: Float32Array,
  channels: number,
): { mean: Float64Array; deviation: Float64Array } {
  const count = z.length / channels;
  const mean = new Float64Array(channels);
  z.forEach((value, i) => {
    mean[i % channels] += value / count;
  });
  const square = new Float64Array(channels);
  z.forEach((value, i) => {
    square[i % channels] += (value - mean[i % channels]) ** 2 / count;
  });
  return { mean, deviation: square.map(Math.sqrt) };
}

/**
 * The same weights, but for the layer that makes the latent: mean and deviation of each of its channels, measured on
 * these pictures, become part of it, z = (h·W + b − mean) / deviation. In training each batch is standardised instead
 * (`standardise` of ops.ts), so the decoder knows no other latents. flat: [number of weights], x: [N, ...event].
 */
export async function standardised(
  network: Autoencoder,
  event: readonly number[],
  flat: Float32Array,
  x: Float32Array,
): Promise<Float32Array> {
  const out = flat.slice();
  const params = toParams(network.params, flat);
  const z = await inTurns(x, event, (pictures) => network.encode(params, pictures));
  tf.dispose(params);
  const channels = network.latent[2];
  const { mean, deviation } = channelMoments(z, channels);
  const views = slices(network.params, out);
  const [w, b] = [views.get(`${LATENT}.w`)!, views.get(`${LATENT}.b`)!];
  for (let i = 0; i < w.length; i++) w[i] /= deviation[i % channels];
  for (let i = 0; i < b.length; i++) b[i] = (b[i] - mean[i]) / deviation[i];
  return out;
}
