import * as tf from '@tensorflow/tfjs-core';
import type { Network } from './network.ts';
import { conv3, fold, pointwise, rmsNorm, silu, unfold } from './ops.ts';
import type { ParamSpecs } from './params.ts';

export interface SegmenterConfig {
  /** [height, width, channels]; both sides even. */
  readonly event: readonly [number, number, number];
  readonly parts: number;
  readonly width: number;
  readonly blocks: number;
}

/** Says which part each pixel of a clean picture shows. x: [B, H, W, C] → logits [B, H, W, parts]. */
export function segmenter({ event, parts, width, blocks }: SegmenterConfig): Network {
  const conv = (name: string, inputs: number) => ({
    name,
    shape: [3, 3, inputs, width],
    scale: Math.sqrt(2 / (9 * inputs)),
  });
  const names = Array.from({ length: blocks }, (_, i) => `block${i}`);
  const specs: ParamSpecs = [
    conv('in', 4 * event[2]),
    ...names.map((name) => conv(name, width)),
    { name: 'out', shape: [width, 4 * parts], scale: 1 / Math.sqrt(width) },
  ];
  return {
    params: specs,
    forward(p, x) {
      const start = conv3(fold(x), p.in);
      const h = names.reduce((h, name) => tf.add(h, silu(conv3(rmsNorm(h), p[name]))), start);
      return unfold(pointwise(rmsNorm(h), p.out));
    },
  };
}
