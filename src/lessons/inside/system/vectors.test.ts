import { expect, it } from 'vitest';
import { likeness, stageOf } from './vectors.ts';

const vectors = {
  stages: [Float32Array.of(1, 0, 0, 1, 1, 1), Float32Array.of(2, 0, -2, 0, 0, 3)],
  shape: [3, 2],
} as const;

it('takes the first tokens behind a layer, and the last layer for any beyond', () => {
  expect(stageOf(vectors, 0, 2)).toEqual({ values: Float32Array.of(1, 0, 0, 1), rows: 2, width: 2 });
  expect(stageOf(vectors, 7, 9)).toEqual({ values: vectors.stages[1], rows: 3, width: 2 });
});

it('likeness is the cosine: 1 along, 0 across, −1 against, and 0 of a vector without length', () => {
  const first = stageOf(vectors, 0, 3);
  expect(likeness(first, 0, 0)).toBe(1);
  expect(likeness(first, 0, 1)).toBe(0);
  expect(likeness(first, 0, 2)).toBeCloseTo(Math.SQRT1_2, 12);
  expect(likeness(stageOf(vectors, 1, 3), 0, 1)).toBe(-1);
  expect(likeness({ values: new Float32Array(4), rows: 2, width: 2 }, 0, 1)).toBe(0);
});
