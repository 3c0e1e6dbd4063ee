import { describe, expect, test } from 'vitest';
import { asShown, clip, dynamicThreshold } from './clipping.ts';

test('clip', () => {
  expect(clip(Float32Array.of(-3, 0.5, 2))).toEqual(Float32Array.of(-1, 0.5, 1));
  expect(clip(Float64Array.of(-3, 0.5), 2)).toEqual(Float64Array.of(-2, 0.5));
  expect(() => clip(new Float32Array(1), 0)).toThrow(/limit is 0/);
});

test('what is shown is a copy between black and white, where there are such', () => {
  const x = Float32Array.of(-3, 0.5, 2);
  expect(asShown(x, [0, 1])).toEqual(Float32Array.of(0, 0.5, 1));
  expect(asShown(x, null)).toEqual(x);
  expect(asShown(x, null)).not.toBe(x);
});

describe('dynamic thresholding', () => {
  test('leaves an event alone that is in range', () => {
    const x = Float64Array.of(0.5, -1, 0.2, 0);
    expect(dynamicThreshold(x, 4)).toEqual(x);
  });

  test('by hand: the median of 1, 2, 3 is 2, so ±2 becomes ±1', () => {
    expect(dynamicThreshold(Float64Array.of(1, -2, 3), 3, 0.5)).toEqual(Float64Array.of(0.5, -1, 1));
  });

  test('goes between neighbours as torch.quantile does: 0.87 of 0 … 4 is 3.48', () => {
    const [, , , last] = dynamicThreshold(Float64Array.of(0, 1, 2, 3, -4), 5, 0.87);
    expect(last).toBeCloseTo(3 / 3.48, 14);
  });

  test('judges each event by itself and keeps what it is given', () => {
    const x = Float32Array.of(0.1, 0.2, 10, 20);
    expect(dynamicThreshold(x, 2, 1, 2)).toEqual(Float32Array.of(0.1, 0.2, 1, 2));
    expect(x).toEqual(Float32Array.of(0.1, 0.2, 10, 20));
  });

  test('refuses percentiles that are none, and half events', () => {
    expect(() => dynamicThreshold(new Float32Array(2), 2, 99.5)).toThrow(/percentile is 99.5/);
    expect(() => dynamicThreshold(new Float32Array(3), 2)).toThrow(/not whole events/);
  });
});
