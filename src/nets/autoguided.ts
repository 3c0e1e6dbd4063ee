import * as tf from '@tensorflow/tfjs-core';
import { isWithin } from './denoiser.ts';
import type { Model } from './types.ts';

/**
 * A model that is led away from a weaker one of the same data, each asked for the same, instead of away from being
 * asked for nothing (arXiv:2406.02507 eq. 3): weak + w·(model − weak), with w the guidance of the condition. The model itself
 * at w = 1. Both belong to whoever has them. Throws RangeError where their samples have other shapes.
 */
export function autoguided(model: Model, weak: Model): Model {
  if (model.event.join() !== weak.event.join())
    throw new RangeError(
      `${weak.name} draws [${weak.event}], ${model.name} [${model.event}]: choose a weaker one of the same data`,
    );
  return {
    ...model,
    name: `${model.name} led away from ${weak.name}`,
    denoise(x, level, condition) {
      const plain = { ...condition, guidance: 1, terms: undefined };
      const strong = model.denoise(x, level, plain);
      if (condition.guidance === 1 || !isWithin(condition, level)) return strong;
      const other = weak.denoise(x, level, plain);
      return tf.add(other, tf.mul(tf.sub(strong, other), condition.guidance));
    },
    dispose() {},
  };
}
