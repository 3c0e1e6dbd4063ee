import { describe, expect, it } from 'vitest';
import { PUSH_WIDTH, painted, pushed } from './edits.ts';
import { schedules } from './schedules.ts';

describe('pushing points', () => {
  it('moves what lies there by all of it, what lies a width away by e^−½ of it, what is far not at all', () => {
    const x = Float32Array.of(0.5, -0.5, 0.5 + PUSH_WIDTH, -0.5, -3, 3);
    const after = pushed(x, [{ at: [0.5, -0.5], by: [0.2, 0.4] }]);
    const expected = [0.7, -0.1, 0.5 + PUSH_WIDTH + 0.2 * Math.exp(-0.5), -0.5 + 0.4 * Math.exp(-0.5), -3, 3];
    expected.forEach((value, i) => {
      expect(after[i]).toBeCloseTo(value, 6);
    });
    expect(x[0]).toBe(0.5);
  });

  it('goes on from where the push before it has brought the points', () => {
    const after = pushed(Float32Array.of(0, 0), [
      { at: [0, 0], by: [1, 0] },
      { at: [1, 0], by: [0, 1] },
    ]);
    expect([...after]).toEqual([1, 1]);
  });

  it('without a push nothing moves', () => {
    const x = Float32Array.of(1, 2, 3, 4);
    expect(pushed(x, [])).toEqual(x);
  });
});

describe('painting', () => {
  const level = schedules.cosine.level(0.6);
  const x0 = Float32Array.of(0.1, -0.4, 0.9, 0.3, -1, 0.5);
  const epsilon = Float32Array.of(1.2, -0.3, 0.4, -2, 0.7, 0.1);
  const x = x0.map((value, i) => level.alpha * value + level.sigma * epsilon[i]);

  it('is the state that the painted picture would have with the same noise', () => {
    const after = painted(x, x0, level, new Map([[1, [1, -1, 0]]]));
    const clean = Float32Array.of(0.1, -0.4, 0.9, 1, -1, 0);
    clean.forEach((value, i) => {
      expect(after[i]).toBeCloseTo(level.alpha * value + level.sigma * epsilon[i], 6);
    });
  });

  it('with what the picture is already, changes nothing; at pure noise, nothing either', () => {
    expect(painted(x, x0, level, new Map([[0, [x0[0], x0[1], x0[2]]]]))).toEqual(x);
    expect(painted(x, x0, { alpha: 0 }, new Map([[0, [1, 1, 1]]]))).toEqual(x);
  });

  it('leaves out pixels that there are not', () => {
    expect(painted(x, x0, level, new Map([[99, [1, 1, 1]]]))).toEqual(x);
  });
});
