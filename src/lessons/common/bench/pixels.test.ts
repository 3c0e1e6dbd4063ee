import { expect, it } from 'vitest';
import { PixelBrush } from './pixelBrush.ts';
import { patch } from './pixels.ts';

const shape = [3, 4, 1] as const;

it('a patch is what hangs together by its sides, and no more', () => {
  // 1 1 0 1
  // 0 1 0 1
  // 1 0 1 0
  const x = [1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0];
  const alike = (a: number, b: number) => x[a] === x[b];
  expect(patch([0, 0], shape, alike).sort((a, b) => a - b)).toEqual([0, 1, 5]);
  expect(patch([0, 3], shape, alike).sort((a, b) => a - b)).toEqual([3, 7]);
  expect(patch([2, 2], shape, alike)).toEqual([10]);
  expect(patch([1, 1], shape, () => true)).toHaveLength(12);
});

it('a stroke has no gaps, is taken once, and dropped it leaves nothing', () => {
  const taken: number[][] = [];
  const brush = new PixelBrush({
    shape: () => shape,
    under: ([row, column]) => [4 * row + column],
    drags: () => true,
    take: (pixels) => void taken.push([...pixels]),
  });
  brush.press([0, 0]);
  brush.drag([0, 3]);
  expect(taken).toEqual([]);
  brush.lift();
  brush.lift();
  expect(taken).toEqual([[0, 1, 2, 3]]);
  brush.press([2, 2]);
  brush.drop();
  brush.drag([2, 0]);
  brush.lift();
  expect(taken).toHaveLength(1);
});
