import * as tf from '@tensorflow/tfjs-core';
import type { LatentSettings } from '../data/models.ts';
import { block, blockLayout, kernel, mix, mixLayout } from './blocks.ts';
import { dense, type Layout } from './layout.ts';
import { LEVEL_FEATURES } from './level.ts';
import type { Context, Network } from './network.ts';
import { conv3, fold, linear, mark, pointwise, rmsNorm, silu, unfold } from './ops.ts';
import { askLayout, askText, summaryLayout, sumUp } from './text.ts';
import { encodeText, type TransformerConfig, transformerLayout } from './transformer.ts';
import type { Params } from './types.ts';

export interface LatentUnetConfig extends Pick<LatentSettings, 'widths' | 'blocks' | 'told'> {
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
    layout: layoutOf(config),
    forward(p, x, context) {
      const [down, middle, up] = config.blocks;
      const tokens = encodeText(p, config.text, context.text!);
      const told = tell(p, config, context, tokens);
      let h = tf.add(conv3(x, p['in.w']), conv3(context.layout!, p['layout.w']));
      h = mark(h, p['in.mark']);
      for (let i = 0; i < down; i++) h = block(p, `down${i}`, h, told);
      h = askText(p, 'ask.down', h, tokens);
      const skip = h;
      h = mark(pointwise(fold(h), p['fold.w']), p['fold.mark']);
      for (let i = 0; i < middle; i++) {
        h = askText(p, `ask.middle${i}`, block(p, `middle${i}`, h, told), tokens);
        h = mix(p, `mix${i}`, h);
      }
      h = tf.add(unfold(pointwise(rmsNorm(h), p['unfold.w'])), skip);
      for (let i = 0; i < up; i++) h = askText(p, `ask.up${i}`, block(p, `up${i}`, h, told), tokens);
      return conv3(silu(rmsNorm(h)), p['out.w']);
    },
  };
}

function layoutOf({ event, widths, blocks, told, text, parts }: LatentUnetConfig): Layout {
  const [height, width, channels] = event;
  const [wide, deep] = widths;
  const places = (height / 2) * (width / 2);
  const named = (count: number, one: (index: number) => Layout) =>
    Array.from({ length: count }, (_, i) => one(i)).flat();
  return [
    ...dense('level.a', LEVEL_FEATURES, told),
    ...dense('level.b', told, told),
    ...transformerLayout(text),
    ...summaryLayout(text, told),
    kernel('in.w', channels, wide),
    kernel('layout.w', parts, wide),
    { name: 'in.mark', shape: [height, width, wide], scale: 0 },
    ...named(blocks[0], (i) => blockLayout(`down${i}`, wide, told)),
    ...askLayout('ask.down', wide, text),
    { name: 'fold.w', shape: [4 * wide, deep], scale: 1 / Math.sqrt(4 * wide) },
    { name: 'fold.mark', shape: [height / 2, width / 2, deep], scale: 0 },
    ...named(blocks[1], (i) => [
      ...blockLayout(`middle${i}`, deep, told),
      ...askLayout(`ask.middle${i}`, deep, text),
      ...mixLayout(`mix${i}`, places),
    ]),
    { name: 'unfold.w', shape: [deep, 4 * wide], scale: 1 / Math.sqrt(deep) },
    ...named(blocks[2], (i) => [
      ...blockLayout(`up${i}`, wide, told),
      ...askLayout(`ask.up${i}`, wide, text),
    ]),
    kernel('out.w', wide, channels, 0),
  ];
}

/** What every block is told: noise level, and the prompt summed up. → [B, told]. */
function tell(p: Params, { text }: LatentUnetConfig, context: Context, tokens: tf.Tensor): tf.Tensor {
  const level = silu(linear(context.level, p['level.a.w'], p['level.a.b']));
  const told = linear(level, p['level.b.w'], p['level.b.b']);
  return silu(tf.add(told, sumUp(p, text, context.text!, tokens)));
}
