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
  /** Numbers that tell it the level, or whatever it is told in its place. Absent: `LEVEL_FEATURES`. */
  readonly levels?: number;
  /** Numbers of a sample. Absent: 2, a point. */
  readonly numbers?: number;
  /** Classes that it can be told. Absent: none. */
  readonly classes?: number;
  /** What it answers with. Absent: as many numbers as a sample has. */
  readonly answers?: number;
}

/** What every block is told: the noise level and, where there are classes, which one, or none. */
export const heardBy = ({ levels = LEVEL_FEATURES, classes = 0 }: MlpConfig): number =>
  levels + (classes ? classes + 1 : 0);

/** A residual perceptron for few numbers: every block is told the noise level. x: [B, ...event] → [B, ...event]. */
export function mlp(config: MlpConfig): Network {
  const { width, blocks, told = true, numbers = 2, answers = numbers } = config;
  const specs: ParamSpec[] = [
    ...dense('level', heardBy(config), width),
    ...dense('in', numbers, width, 1),
    ...Array.from({ length: blocks }, (_, i) => block(`block${i}`, width)).flat(),
    ...dense('out', width, answers, 0),
  ];
  return {
    params: specs,
    forward(p, x, { level, label }) {
      const known = told ? level : tf.zerosLike(level);
      const heard = label ? tf.concat([known, label], 1) : known;
      const embedded = silu(linear(heard, p['level.w'], p['level.b']));
      let h = linear(tf.reshape(x, [x.shape[0], numbers]), p['in.w'], p['in.b']);
      for (let i = 0; i < blocks; i++) h = tf.add(h, residual(p, `block${i}`, h, embedded));
      const answer = linear(rmsNorm(h), p['out.w'], p['out.b']);
      return answers === numbers ? tf.reshape(answer, x.shape) : answer;
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
