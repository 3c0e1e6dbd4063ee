import { expect, it } from 'vitest';
import { partWeights } from './partWeights.ts';

it('counts small parts as much as large ones, in one half of the loss; 1 in the mean', () => {
  // Two samples of four pixels: part 1 shows once in eight pixels, part 2 never.
  const weights = partWeights(Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 0), 3, 4);
  const rare = 0.5 + 0.5 * (8 / (2 * 1));
  const common = 0.5 + 0.5 * (8 / (2 * 7));
  expect([...weights]).toEqual([common, common, common, (rare + common) / 2].map(Math.fround));
  expect(weights.reduce((a, b) => a + b) / 4).toBeCloseTo(1, 6);
});
