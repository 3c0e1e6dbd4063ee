import { expect, it } from 'vitest';
import { blockMeans } from '../metrics.ts';

it('averages squares, a picture and a channel at a time', () => {
  const picture = (add: number) => Array.from({ length: 4 * 4 }, (_, i) => [i + add, 100]).flat();
  const means = blockMeans([...picture(0), ...picture(16)], [4, 4, 2], 2);
  expect([...means]).toEqual([
    2.5, 100, 4.5, 100, 10.5, 100, 12.5, 100, 18.5, 100, 20.5, 100, 26.5, 100, 28.5, 100,
  ]);
});

it('refuses what it cannot divide', () => {
  expect(() => blockMeans(new Float32Array(9), [3, 3, 1], 2)).toThrow('3 × 3 pixels');
  expect(() => blockMeans(new Float32Array(9), [4, 4, 1], 2)).toThrow('no whole pictures');
});
