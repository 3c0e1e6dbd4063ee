import * as tf from '@tensorflow/tfjs-core';
import { LEVEL_FEATURES } from './level.ts';
import type { Network } from './network.ts';
import { linear, rmsNorm, silu } from './ops.ts';
import { dense, type ParamSpec, type ParamSpecs } from './params.ts';
import type { Params } from './types.ts';

export interface MlpConfig {
  readonly width: number;
  readonly blocks: number;
  /** Whether it is told the noise level. Absent: it is. */
  readonly told?: boolean;
}

/** A residual perceptron for points: every block is told the noise level. x: [B, 2] → [B, 2]. */
export function mlp({ width, blocks, told = true }: MlpConfig): Network {
  const specs: ParamSpec[] = [
    ...dense('level', LEVEL_FEATURES, width),
    ...dense('in', 2, width, 1),
    ...Array.from({ length: blocks }, (_, i) => block(`block${i}`, width)).flat(),
    ...dense('out', width, 2, 0),
  ];
  return {
    params: specs,
    forward(p, x, { level }) {
      const heard = told ? level : tf.zerosLike(level);
      const embedded = silu(linear(heard, p['level.w'], p['level.b']));
      let h = linear(x, p['in.w'], p['in.b']);
      for (let i = 0; i < blocks; i++) h = tf.add(h, residual(p, `block${i}`, h, embedded));
      return linear(rmsNorm(h), p['out.w'], p['out.b']);
    },
  };
}

function block(name: string, width: number): ParamSpecs {
  return [
    ...dense(`${name}.a`, width, width),
    ...dense(`${name}.t`, width, width),
    ...dense(`${name}.b`, width, width, 0),
  ];
}

function residual(p: Params, name: string, h: tf.Tensor, embedded: tf.Tensor): tf.Tensor {
  const a = linear(rmsNorm(h), p[`${name}.a.w`], p[`${name}.a.b`]);
  const t = linear(embedded, p[`${name}.t.w`], p[`${name}.t.b`]);
  return linear(silu(tf.add(a, t)), p[`${name}.b.w`], p[`${name}.b.b`]);
}
