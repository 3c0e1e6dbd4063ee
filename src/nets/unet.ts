import * as tf from '@tensorflow/tfjs-core';
import type { UnetSettings } from '../data/models.ts';
import { block, blockLayout, kernel, mix, mixLayout } from './blocks.ts';
import { dense, type Layout, sizeOf } from './layout.ts';
import { LEVEL_FEATURES } from './level.ts';
import type { Context, Network } from './network.ts';
import { conv3, fold, linear, mark, pointwise, rmsNorm, silu, unfold } from './ops.ts';
import {
  askLayout,
  askText,
  readText,
  sketch,
  sketchLayout,
  sumUp,
  type TextConfig,
  textLayout,
} from './text.ts';
import type { Params } from './types.ts';

export interface UnetConfig extends Pick<UnetSettings, 'widths' | 'blocks' | 'told' | 'marked'> {
  /** [height, width, channels]; both sides divisible by 4. */
  readonly event: readonly [number, number, number];
  readonly classes: number;
  /** How it reads prompts, if it does. */
  readonly text?: TextConfig;
  /** Parts of a layout map; 0 or absent when it follows none. */
  readonly parts?: number;
}

/**
 * A small U-Net made for few FLOPs: 2×2 pixels fold into channels at once, skips are added, and where the picture
 * is smallest each block also mixes all positions (arXiv:2105.01601), for far less than attention costs.
 * x: [B, H, W, C] → [B, H, W, C].
 */
export function unet(config: UnetConfig): Network {
  return {
    layout: layoutOf(config),
    forward(p, x, context) {
      const [down, middle, up] = config.blocks;
      const tokens = config.text && readText(p, config.text, context.text!);
      const told = tell(p, config, context, tokens);
      let h = conv3(fold(x), p['in.w']);
      if (config.parts) h = tf.add(h, conv3(fold(context.layout!), p['layout.w']));
      if (config.marked) h = mark(h, p['in.mark']);
      if (config.marked && config.text) h = tf.add(h, sketch(p, context.text!, sketchShape(config)));
      if (config.marked && config.classes) h = tf.add(h, classSketch(p, context.label!, sketchShape(config)));
      for (let i = 0; i < down; i++) h = block(p, `down${i}`, h, told);
      const skip = h;
      h = pointwise(fold(h), p['fold.w']);
      if (config.marked) h = mark(h, p['fold.mark']);
      for (let i = 0; i < middle; i++) {
        h = block(p, `middle${i}`, h, told);
        if (config.text?.places) h = askText(p, `ask${i}`, h, tokens!);
        h = mix(p, `mix${i}`, h);
      }
      h = tf.add(unfold(pointwise(rmsNorm(h), p['unfold.w'])), skip);
      for (let i = 0; i < up; i++) h = block(p, `up${i}`, h, told);
      return unfold(conv3(silu(rmsNorm(h)), p['out.w']));
    },
  };
}

function layoutOf(config: UnetConfig): Layout {
  const { event, classes, widths, blocks, told, text, parts, marked } = config;
  const [height, width, channels] = event;
  const [wide, deep] = widths;
  const places = (height / 4) * (width / 4);
  const named = (count: number, name: string, one: (name: string) => Layout) =>
    Array.from({ length: count }, (_, i) => one(`${name}${i}`)).flat();
  return [
    ...dense('level.a', LEVEL_FEATURES, told),
    ...dense('level.b', told, told),
    ...(classes ? [{ name: 'class.w', shape: [classes + 1, told], scale: 0.5 }] : []),
    ...(text ? textLayout(text, told) : []),
    kernel('in.w', 4 * channels, wide),
    ...(parts ? [kernel('layout.w', 4 * parts, wide)] : []),
    ...(marked ? [{ name: 'in.mark', shape: [height / 2, width / 2, wide], scale: 0 }] : []),
    ...(marked && text ? sketchLayout(text, sketchShape(config)) : []),
    ...(marked && classes
      ? [{ name: 'class.sketch', shape: [classes + 1, sizeOf(sketchShape(config))], scale: 0 }]
      : []),
    ...named(blocks[0], 'down', (name) => blockLayout(name, wide, told)),
    { name: 'fold.w', shape: [4 * wide, deep], scale: 1 / Math.sqrt(4 * wide) },
    ...(marked ? [{ name: 'fold.mark', shape: [height / 4, width / 4, deep], scale: 0 }] : []),
    ...named(blocks[1], 'middle', (name) => blockLayout(name, deep, told)),
    ...(text?.places ? named(blocks[1], 'ask', (name) => askLayout(name, deep, text)) : []),
    ...named(blocks[1], 'mix', (name) => mixLayout(name, places)),
    { name: 'unfold.w', shape: [deep, 4 * wide], scale: 1 / Math.sqrt(deep) },
    ...named(blocks[2], 'up', (name) => blockLayout(name, wide, told)),
    kernel('out.w', wide, 4 * channels, 0),
  ];
}

/** Half the side of the picture, where the network begins. */
const sketchShape = ({ event, widths }: UnetConfig) => [event[0] / 2, event[1] / 2, widths[0]] as const;

/** What each class adds, and where, before anything else is known. label: one-hot [B, classes + 1] → [B, ...shape]. */
const classSketch = (p: Params, label: tf.Tensor, shape: readonly [number, number, number]): tf.Tensor =>
  tf.reshape(linear(label, p['class.sketch']), [label.shape[0], ...shape]);

/** What every block is told: noise level, class, and the prompt summed up. → [B, told]. */
function tell(p: Params, config: UnetConfig, context: Context, tokens?: tf.Tensor): tf.Tensor {
  const { level, label, text } = context;
  let told = linear(silu(linear(level, p['level.a.w'], p['level.a.b'])), p['level.b.w'], p['level.b.b']);
  if (label) told = tf.add(told, linear(label, p['class.w']));
  if (config.text?.questions) told = tf.add(told, sumUp(p, config.text, text!, tokens!));
  return silu(told);
}
