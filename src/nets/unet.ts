import * as tf from '@tensorflow/tfjs-core';
import type { UnetSettings } from '../data/models.ts';
import { block, blockParams, kernel, mix, mixParams } from './blocks.ts';
import { LEVEL_FEATURES } from './level.ts';
import type { Context, Network } from './network.ts';
import { conv3, fold, linear, mark, pointwise, rmsNorm, silu, unfold } from './ops.ts';
import { dense, type ParamSpecs, sizeOf } from './params.ts';
import {
  askParams,
  askText,
  readText,
  sketch,
  sketchParams,
  sumUp,
  type TextConfig,
  textParams,
} from './text.ts';
import type { Params } from './types.ts';

export interface UnetConfig extends Pick<UnetSettings, 'widths' | 'blocks' | 'conditionWidth' | 'marked'> {
  /** [height, width, channels]; both sides divisible by 4. */
  readonly event: readonly [number, number, number];
  readonly classes: number;
  /** How it reads prompts, if it does. */
  readonly text?: TextConfig;
  /** Parts of a layout map; 0 or absent when it follows none. */
  readonly parts?: number;
  /** Lengths of jump that a student is told; absent in all else. */
  readonly jumps?: number;
}

/**
 * A small U-Net made for few FLOPs: 2×2 pixels fold into channels at once, skips are added, and where the picture
 * is smallest each block also mixes all positions (arXiv:2105.01601), for far less than attention costs.
 * x: [B, H, W, C] → [B, H, W, C].
 */
export function unet(config: UnetConfig): Network {
  const params = paramsOf(config);
  const forward: Network['forward'] = (p, x, context) => answer(config, p, x, context);
  if (!config.text?.places) return { params, forward };
  const [height, width] = config.event;
  const attention: Network['attention'] = (p, x, context) => {
    const all: tf.Tensor[] = [];
    answer(config, p, x, context, (shares) => all.push(shares));
    return all.map((shares, i) => ({
      layer: `middle ${i + 1}`,
      shares: tf.reshape(shares, [shares.shape[0], height / 4, width / 4, shares.shape[2]!]),
    }));
  };
  const vectors: Network['vectors'] = (p, text) => {
    const all: tf.Tensor[] = [];
    const last = readText(p, config.text!, text, (tokens) => void all.push(tokens));
    return [...all, last];
  };
  return { params, forward, attention, vectors };
}

/** heed: as `askText` has it. */
function answer(
  config: UnetConfig,
  p: Params,
  x: tf.Tensor,
  context: Context,
  heed?: (shares: tf.Tensor) => void,
): tf.Tensor {
  const [down, middle, up] = config.blocks;
  const tokens = config.text && readText(p, config.text, context.text!);
  const embedded = embedConditions(p, config, context, tokens);
  let h = conv3(fold(x), p['in.w']);
  if (config.parts) h = tf.add(h, conv3(fold(context.layout!), p['layout.w']));
  if (config.marked) h = mark(h, p['in.mark']);
  if (config.marked && config.text) h = tf.add(h, sketch(p, context.text!, sketchShape(config)));
  if (config.marked && config.classes) h = tf.add(h, classSketch(p, context.label!, sketchShape(config)));
  for (let i = 0; i < down; i++) h = block(p, `down${i}`, h, embedded);
  const skip = h;
  h = pointwise(fold(h), p['fold.w']);
  if (config.marked) h = mark(h, p['fold.mark']);
  for (let i = 0; i < middle; i++) {
    h = block(p, `middle${i}`, h, embedded);
    if (config.text?.places) h = askText(p, `ask${i}`, h, tokens!, heed);
    h = mix(p, `mix${i}`, h);
  }
  h = tf.add(unfold(pointwise(rmsNorm(h), p['unfold.w'])), skip);
  for (let i = 0; i < up; i++) h = block(p, `up${i}`, h, embedded);
  return unfold(conv3(silu(rmsNorm(h)), p['out.w']));
}

function paramsOf(config: UnetConfig): ParamSpecs {
  const { event, classes, widths, blocks, conditionWidth, text, parts, marked, jumps } = config;
  const [height, width, channels] = event;
  const [wide, deep] = widths;
  const places = (height / 4) * (width / 4);
  const named = (count: number, name: string, one: (name: string) => ParamSpecs) =>
    Array.from({ length: count }, (_, i) => one(`${name}${i}`)).flat();
  return [
    ...dense('level.a', LEVEL_FEATURES, conditionWidth),
    ...dense('level.b', conditionWidth, conditionWidth),
    ...(classes ? [{ name: 'class.w', shape: [classes + 1, conditionWidth], scale: 0.5 }] : []),
    ...(jumps ? [{ name: 'jump.w', shape: [jumps, conditionWidth], scale: 0 }] : []),
    ...(text ? textParams(text, conditionWidth) : []),
    kernel('in.w', 4 * channels, wide),
    ...(parts ? [kernel('layout.w', 4 * parts, wide)] : []),
    ...(marked ? [{ name: 'in.mark', shape: [height / 2, width / 2, wide], scale: 0 }] : []),
    ...(marked && text ? sketchParams(text, sketchShape(config)) : []),
    ...(marked && classes
      ? [{ name: 'class.sketch', shape: [classes + 1, sizeOf(sketchShape(config))], scale: 0 }]
      : []),
    ...named(blocks[0], 'down', (name) => blockParams(name, wide, conditionWidth)),
    { name: 'fold.w', shape: [4 * wide, deep], scale: 1 / Math.sqrt(4 * wide) },
    ...(marked ? [{ name: 'fold.mark', shape: [height / 4, width / 4, deep], scale: 0 }] : []),
    ...named(blocks[1], 'middle', (name) => blockParams(name, deep, conditionWidth)),
    ...(text?.places ? named(blocks[1], 'ask', (name) => askParams(name, deep, text)) : []),
    ...named(blocks[1], 'mix', (name) => mixParams(name, places)),
    { name: 'unfold.w', shape: [deep, 4 * wide], scale: 1 / Math.sqrt(deep) },
    ...named(blocks[2], 'up', (name) => blockParams(name, wide, conditionWidth)),
    kernel('out.w', wide, 4 * channels, 0),
  ];
}

/** Half the side of the picture, where the network begins. */
const sketchShape = ({ event, widths }: UnetConfig) => [event[0] / 2, event[1] / 2, widths[0]] as const;

/** What each class adds, and where, before anything else is known. label: one-hot [B, classes + 1] → [B, ...shape]. */
const classSketch = (p: Params, label: tf.Tensor, shape: readonly [number, number, number]): tf.Tensor =>
  tf.reshape(linear(label, p['class.sketch']), [label.shape[0], ...shape]);

/** What every block is told: noise level, class, length of the jump, and the prompt summed up. → [B, conditionWidth]. */
function embedConditions(p: Params, config: UnetConfig, context: Context, tokens?: tf.Tensor): tf.Tensor {
  const { level, label, jump, text } = context;
  let embedded = linear(silu(linear(level, p['level.a.w'], p['level.a.b'])), p['level.b.w'], p['level.b.b']);
  if (label) embedded = tf.add(embedded, linear(label, p['class.w']));
  if (jump) embedded = tf.add(embedded, linear(jump, p['jump.w']));
  if (config.text?.questions) embedded = tf.add(embedded, sumUp(p, config.text, text!, tokens!));
  return silu(embedded);
}
