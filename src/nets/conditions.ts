import * as tf from '@tensorflow/tfjs-core';
import { streams, uniforms } from '../core/random.ts';
import type { PromptReader } from '../data/types.ts';
import { sizeOf } from './layout.ts';
import { LEVEL_FEATURES } from './level.ts';
import type { Context } from './network.ts';

/** What a model can be told of, beside the noise level. */
export interface Tellable {
  readonly event: readonly number[];
  /** Number of classes; 0 when it knows none. */
  readonly classes: number;
  /** How it reads prompts, if it does. */
  readonly text?: PromptReader;
  /** Number of parts that a layout map can ask for; absent when it follows none. */
  readonly parts?: number;
}

/** Conditions of a batch as plain numbers, each empty when the model knows no such thing. */
export interface Told {
  /** [B]: a class, or `classes` for none. */
  readonly labels: Uint8Array;
  /** [B, length]: tokens, 0 for none; an empty prompt is all 0. */
  readonly ids: Uint8Array;
  /** [B, H, W]: 1 + the part asked for at each pixel, 0 where it is left open. */
  readonly layout: Uint8Array;
}

/** What data come with, in full. */
export interface Described {
  readonly labels?: Uint8Array;
  /** [B, length]. */
  readonly ids?: Uint8Array;
  /** [B, H, W]: the part that each pixel shows. */
  readonly parts?: Uint8Array;
}

/** How often class and prompt are left out in training, each by itself, for guidance later (arXiv:2207.12598). */
const DROPPED = 0.15;
/** A layout is left out wholly this often, and given wholly this often; else each part is kept or left open. */
const NO_LAYOUT = 0.5;
const WHOLE_LAYOUT = 0.15;

const nothing = new Uint8Array(0);

/** Conditions to train with: from all that is known, each left out at times. The same (seed, step) drops the same. */
export function tellSome(known: Described, size: number, kinds: Tellable, seed: number, step: number): Told {
  const chance = uniforms(seed, streams.dropout, step, new Float32Array(3 * size));
  const { labels, ids } = tellAll(known, size, kinds);
  const keep = (b: number) => chance[b] >= DROPPED;
  return {
    labels: labels.map((label, b) => (keep(b) ? label : kinds.classes)),
    ids: ids.map((id, i) => (keep(size + Math.floor((i * size) / ids.length)) ? id : 0)),
    layout: kinds.parts
      ? openSome(known.parts!, size, kinds.parts, chance.subarray(2 * size), seed, step)
      : nothing,
  };
}

/** All that is known; a layout is left open. */
export function tellAll(known: Described, size: number, { event, classes, text, parts }: Tellable): Told {
  return {
    labels: classes ? known.labels! : nothing,
    ids: text ? known.ids! : nothing,
    layout: parts ? new Uint8Array(size * event[0] * event[1]) : nothing,
  };
}

/** Whole maps, no maps, and maps of which some parts are left open. */
function openSome(
  shown: Uint8Array,
  size: number,
  parts: number,
  chance: Float32Array,
  seed: number,
  step: number,
): Uint8Array {
  const each = uniforms(seed, streams.layout, step, new Float32Array(size * (parts + 1)));
  const area = shown.length / size;
  return shown.map((part, i) => {
    const b = Math.floor(i / area);
    if (chance[b] < NO_LAYOUT) return 0;
    if (chance[b] < NO_LAYOUT + WHOLE_LAYOUT) return part + 1;
    const row = b * (parts + 1);
    return each[row + part] < each[row + parts] ? part + 1 : 0;
  });
}

/** The tensors that a network sees. level: [B, LEVEL_FEATURES]. */
export function contextOf(told: Told, level: Float32Array, size: number, kinds: Tellable): Context {
  const { event, classes, text, parts } = kinds;
  return {
    level: tf.tensor(level, [size, LEVEL_FEATURES]),
    label: classes ? oneHot(told.labels, [size, classes + 1]) : undefined,
    text: text ? oneHot(told.ids, [size, text.length, text.words]) : undefined,
    // Part p stands in place p − 1, so that what is open is all zeros.
    layout: parts ? oneHot(told.layout, [size, event[0], event[1], parts], 1) : undefined,
  };
}

/** A one at place value − from in each row; a row of zeros where that is negative. */
function oneHot(values: Uint8Array, shape: number[], from = 0): tf.Tensor {
  const width = shape[shape.length - 1];
  const out = new Float32Array(sizeOf(shape));
  values.forEach((value, row) => {
    if (value >= from) out[row * width + value - from] = 1;
  });
  return tf.tensor(out, shape);
}
