import { describe, expect, it } from 'vitest';
import { normals } from '../core/random.ts';
import type { Predicted } from '../data/types.ts';
import { LEVEL_FEATURES } from '../nets/level.ts';
import { targetOf } from '../nets/prediction.ts';
import { noisyBatch } from './batch.ts';

describe.each(['v', 'epsilon', 'x0', 'velocity'] as const)(
  'what a network of %s is trained towards',
  (predicts) => {
    it('is the target of a batch, whose x is the same whatever is predicted', () => {
      const size = 64;
      const clean = { x: normals(0, 9, 0, new Float32Array(2 * size)) };
      const batch = (of?: Predicted) =>
        noisyBatch(clean, size, { event: [2], classes: 0, noise: normals, predicts: of }, 3, 5);
      const { x, target, level } = batch(predicts);
      expect(x).toEqual(batch().x);
      for (let b = 0; b < size; b++) {
        const [, alpha, sigma] = level.subarray(b * LEVEL_FEATURES);
        for (const i of [2 * b, 2 * b + 1]) {
          const [p, q] = targetOf(predicts, { t: 0, alpha, sigma });
          const epsilon = (x[i] - alpha * clean.x[i]) / sigma;
          // What is left of the noise where there is little of it is what rounding has left.
          if (sigma > 0.1) expect(target[i]).toBeCloseTo(p * clean.x[i] + q * epsilon, 4);
        }
      }
    });
  },
);
