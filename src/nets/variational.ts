import * as tf from '@tensorflow/tfjs-core';
import type { VariationalSettings } from '../data/models.ts';
import { type Coder, residual, residualParams } from './autoencoder.ts';
import { kernel } from './blocks.ts';
import { conv3, fold, linear, pointwise, rmsNorm, silu, tanh, unfold } from './ops.ts';
import { dense, type ParamSpecs } from './params.ts';
import type { Params } from './types.ts';

export interface VariationalConfig
  extends Pick<VariationalSettings, 'widths' | 'blocks' | 'features' | 'latent'> {
  /** [height, width, channels]; both sides divisible by 4. */
  readonly event: readonly [number, number, number];
}

/** Where a picture may lie in the latent, a Gaussian for each: both [B, latent]. */
export interface Posterior {
  readonly mean: tf.Tensor;
  /** Natural logarithm of the variance of each number. */
  readonly logVariance: tf.Tensor;
}

/**
 * A variational autoencoder (arXiv:1312.6114): a picture becomes a Gaussian of a few numbers, and all pictures together
 * lie about as standard normal noise. `encode` gives the mean.
 */
export interface Variational extends Coder {
  readonly latent: readonly [number];
  /** x: [B, H, W, C] in [−1, 1]. */
  posterior(p: Params, x: tf.Tensor): Posterior;
}

export const isVariational = (network: Coder): network is Variational => 'posterior' in network;

/** Channels in which numbers first become a picture, at a quarter of the side. */
const FIRST = 16;

export function variational(config: VariationalConfig): Variational {
  const { event, widths, latent } = config;
  const [height, width] = [event[0] / 4, event[1] / 4];
  const posterior = (p: Params, x: tf.Tensor): Posterior => {
    const wide = through(config, p, conv3(fold(x), p['in.w']), 'in');
    const deep = rmsNorm(through(config, p, pointwise(fold(wide), p['fold.w']), 'deep'));
    const flat = tf.reshape(deep, [x.shape[0], height * width * widths[1]]);
    const seen = silu(linear(silu(flat), p['seen.w'], p['seen.b']));
    const mean = linear(seen, p['mean.w'], p['mean.b']);
    return { mean, logVariance: linear(seen, p['spread.w'], p['spread.b']) };
  };
  const encode = (p: Params, x: tf.Tensor) => posterior(p, x).mean;
  const decode = (p: Params, z: tf.Tensor) => {
    const first = silu(linear(z, p['z.w'], p['z.b']));
    const told = silu(linear(first, p['told.w'], p['told.b']));
    const small = tf.reshape(linear(told, p['first.w'], p['first.b']), [z.shape[0], height, width, FIRST]);
    const deep = through(config, p, conv3(small, p['back.w']), 'back');
    const wide = through(config, p, unfold(pointwise(rmsNorm(deep), p['unfold.w'])), 'out');
    return tanh(unfold(conv3(silu(rmsNorm(wide)), p['out.w'])));
  };
  const encoding = encodingOf(config);
  return {
    params: [...encoding, ...decodingOf(config)],
    encoding,
    latent: [latent],
    posterior,
    encode,
    decode,
    forward: (p, x) => decode(p, encode(p, x)),
  };
}

const names = ({ blocks }: VariationalConfig, name: string) =>
  Array.from({ length: blocks }, (_, i) => `${name}${i}`);

const through = (config: VariationalConfig, p: Params, h: tf.Tensor, name: string): tf.Tensor =>
  names(config, name).reduce((h, one) => residual(p, one, h), h);

const residuals = (config: VariationalConfig, name: string, width: number) =>
  names(config, name).flatMap((one) => residualParams(one, width));

const placesOf = ({ event }: VariationalConfig) => (event[0] / 4) * (event[1] / 4);

function encodingOf(config: VariationalConfig): ParamSpecs {
  const { event, widths, features, latent } = config;
  const [wide, deep] = widths;
  return [
    kernel('in.w', 4 * event[2], wide),
    ...residuals(config, 'in', wide),
    { name: 'fold.w', shape: [4 * wide, deep], scale: 1 / Math.sqrt(4 * wide) },
    ...residuals(config, 'deep', deep),
    ...dense('seen', placesOf(config) * deep, features),
    ...dense('mean', features, latent),
    ...dense('spread', features, latent, 0),
  ];
}

function decodingOf(config: VariationalConfig): ParamSpecs {
  const { event, widths, features, latent } = config;
  const [wide, deep] = widths;
  return [
    ...dense('z', latent, features),
    ...dense('told', features, features),
    ...dense('first', features, placesOf(config) * FIRST),
    kernel('back.w', FIRST, deep),
    ...residuals(config, 'back', deep),
    { name: 'unfold.w', shape: [deep, 4 * wide], scale: 1 / Math.sqrt(deep) },
    ...residuals(config, 'out', wide),
    kernel('out.w', wide, 4 * event[2]),
  ];
}
