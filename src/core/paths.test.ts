import { describe, expect, test } from 'vitest';
import { slerp, straightness } from './paths.ts';
import { normals } from './random.ts';

const length = (x: Float64Array) => Math.hypot(...x);

describe('slerp', () => {
  const [a, b] = [0, 1].map((step): Float64Array => normals(1, 0, step, new Float64Array(600)));

  test('ends at both ends', () => {
    slerp(a, b, 0).forEach((value, i) => {
      expect(value).toBeCloseTo(a[i], 12);
    });
    slerp(a, b, 1).forEach((value, i) => {
      expect(value).toBeCloseTo(b[i], 12);
    });
  });

  test('keeps the length of noise half way, where a straight line loses a third', () => {
    expect(length(slerp(a, b, 0.5)) / length(a)).toBeCloseTo(1, 1);
    expect(length(a.map((value, i) => (value + b[i]) / 2)) / length(a)).toBeLessThan(0.76);
  });

  test('a quarter of the way turns by a quarter of the angle', () => {
    const quarter = slerp(Float64Array.of(1, 0), Float64Array.of(0, 1), 0.25);
    expect(Math.atan2(quarter[1], quarter[0])).toBeCloseTo(Math.PI / 8, 14);
  });

  test('turns each event by itself', () => {
    const both = slerp(Float64Array.of(1, 0, 0, 3), Float64Array.of(0, 1, 0, 5), 0.5, 2);
    expect([...both]).toEqual([Math.SQRT1_2, Math.SQRT1_2, 0, 4].map((x) => expect.closeTo(x, 14)));
  });

  test('the same way, the opposite way and nothing: straight', () => {
    expect([...slerp(Float64Array.of(1, 1), Float64Array.of(3, 3), 0.5)]).toEqual([2, 2]);
    expect([...slerp(Float64Array.of(1, 0), Float64Array.of(-1, 0), 0.5)]).toEqual([0, 0]);
    expect([...slerp(Float64Array.of(0, 0), Float64Array.of(2, 0), 0.5)]).toEqual([1, 0]);
  });

  test('refuses unequal lengths', () => {
    expect(() => slerp(a, b.subarray(1), 0.5)).toThrow(/600 and 599/);
  });
});

describe('straightness', () => {
  test('by hand: a straight way, a corner of 3 and 4, and one that stays', () => {
    const frames = [
      [0, 0, 0, 0, 7, 7],
      [1, 1, 3, 0, 7, 7],
      [2, 2, 3, 4, 7, 7],
    ].map((frame) => Float64Array.from(frame));
    expect(straightness(frames, 2)).toBeCloseTo((1 + 5 / 7) / 2, 14);
  });

  test('of a half circle: 2/π', () => {
    const frames = Array.from({ length: 1001 }, (_, i) =>
      Float64Array.of(Math.cos((i * Math.PI) / 1000), Math.sin((i * Math.PI) / 1000)),
    );
    expect(straightness(frames, 2)).toBeCloseTo(2 / Math.PI, 5);
  });

  test('where nothing moves: 1; of one frame: refused', () => {
    expect(straightness([new Float32Array(2), new Float32Array(2)], 2)).toBe(1);
    expect(() => straightness([new Float32Array(2)], 2)).toThrow(/1 frames/);
  });
});
