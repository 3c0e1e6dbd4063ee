import * as tf from '@tensorflow/tfjs-core';
import type { LatentSettings } from '../data/models.ts';
import { block, blockParams, kernel, mix, mixParams } from './blocks.ts';
import { LEVEL_FEATURES } from './level.ts';
import type { Context, LayerAttention, Network } from './network.ts';
import { conv3, fold, linear, mark, pointwise, rmsNorm, silu, unfold } from './ops.ts';
import { dense, type ParamSpecs } from './params.ts';
import { askParams, askText, summaryParams, sumUp } from './text.ts';
import { encodeText, type TransformerConfig, transformerParams } from './transformer.ts';
import type { Params } from './types.ts';

export interface LatentUnetConfig extends Pick<LatentSettings, 'widths' | 'blocks' | 'conditionWidth'> {
  /** Shape of the latent: [height, width, channels]; both sides even. */
  readonly event: readonly [number, number, number];
  readonly text: TransformerConfig;
  /** Parts of a layout map of the latent's sides. */
  readonly parts: number;
}

/**
 * A U-Net for latents (arXiv:2112.10752): two sides, skips are added, and after each block every place asks the tokens of
 * the prompt, but on the way down, where little is known yet. Where the picture is smallest each block also mixes all
 * positions. Each place has a learned mark, so that “left” can mean something.
 * x: [B, H, W, C] → [B, H, W, C].
 */
export function latentUnet(config: LatentUnetConfig): Network {
  return {
    params: paramsOf(config),
    forward: (p, x, context) => answer(config, p, x, context),
    attention(p, x, context) {
      const all: LayerAttention[] = [];
      answer(config, p, x, context, (layer, shares) => void all.push({ layer, shares }));
      return all;
    },
    vectors(p, text) {
      const all: tf.Tensor[] = [];
      const last = encodeText(p, config.text, text, (tokens) => void all.push(tokens));
      return [...all, last];
    },
  };
}

/** What a place asks, in which layer: [B, H, W, length]. */
type Heed = (layer: string, shares: tf.Tensor) => void;

function answer(config: LatentUnetConfig, p: Params, x: tf.Tensor, context: Context, heed?: Heed): tf.Tensor {
  const [down, middle, up] = config.blocks;
  const tokens = encodeText(p, config.text, context.text!);
  const embedded = embedConditions(p, config, context, tokens);
  const ask = (name: string, layer: string, h: tf.Tensor) => askAloud(p, name, h, tokens, layer, heed);
  let h = tf.add(conv3(x, p['in.w']), conv3(context.layout!, p['layout.w']));
  h = mark(h, p['in.mark']);
  for (let i = 0; i < down; i++) h = block(p, `down${i}`, h, embedded);
  h = ask('ask.down', 'down', h);
  const skip = h;
  h = mark(pointwise(fold(h), p['fold.w']), p['fold.mark']);
  for (let i = 0; i < middle; i++) {
    h = ask(`ask.middle${i}`, `middle ${i + 1}`, block(p, `middle${i}`, h, embedded));
    h = mix(p, `mix${i}`, h);
  }
  h = tf.add(unfold(pointwise(rmsNorm(h), p['unfold.w'])), skip);
  for (let i = 0; i < up; i++) h = ask(`ask.up${i}`, `up ${i + 1}`, block(p, `up${i}`, h, embedded));
  return conv3(silu(rmsNorm(h)), p['out.w']);
}

/** `askText`, of which somebody may hear. */
function askAloud(p: Params, name: string, h: tf.Tensor, tokens: tf.Tensor, layer: string, heed?: Heed) {
  const [batch, height, width] = h.shape;
  const hear = (shares: tf.Tensor) =>
    heed?.(layer, tf.reshape(shares, [batch, height!, width!, shares.shape[2]!]));
  return askText(p, name, h, tokens, heed && hear);
}

function paramsOf({ event, widths, blocks, conditionWidth, text, parts }: LatentUnetConfig): ParamSpecs {
  const [height, width, channels] = event;
  const [wide, deep] = widths;
  const places = (height / 2) * (width / 2);
  const named = (count: number, one: (index: number) => ParamSpecs) =>
    Array.from({ length: count }, (_, i) => one(i)).flat();
  return [
    ...dense('level.a', LEVEL_FEATURES, conditionWidth),
    ...dense('level.b', conditionWidth, conditionWidth),
    ...transformerParams(text),
    ...summaryParams(text, conditionWidth),
    kernel('in.w', channels, wide),
    kernel('layout.w', parts, wide),
    { name: 'in.mark', shape: [height, width, wide], scale: 0 },
    ...named(blocks[0], (i) => blockParams(`down${i}`, wide, conditionWidth)),
    ...askParams('ask.down', wide, text),
    { name: 'fold.w', shape: [4 * wide, deep], scale: 1 / Math.sqrt(4 * wide) },
    { name: 'fold.mark', shape: [height / 2, width / 2, deep], scale: 0 },
    ...named(blocks[1], (i) => [
      ...blockParams(`middle${i}`, deep, conditionWidth),
      ...askParams(`ask.middle${i}`, deep, text),
      ...mixParams(`mix${i}`, places),
    ]),
    { name: 'unfold.w', shape: [deep, 4 * wide], scale: 1 / Math.sqrt(deep) },
    ...named(blocks[2], (i) => [
      ...blockParams(`up${i}`, wide, conditionWidth),
      ...askParams(`ask.up${i}`, wide, text),
    ]),
    kernel('out.w', wide, channels, 0),
  ];
}

/** What every block is told: noise level, and the prompt summed up. → [B, conditionWidth]. */
function embedConditions(
  p: Params,
  { text }: LatentUnetConfig,
  context: Context,
  tokens: tf.Tensor,
): tf.Tensor {
  const level = silu(linear(context.level, p['level.a.w'], p['level.a.b']));
  const embedded = linear(level, p['level.b.w'], p['level.b.b']);
  return silu(tf.add(embedded, sumUp(p, text, context.text!, tokens)));
}
