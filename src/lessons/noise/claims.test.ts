/** What the lesson says of paths: with one noise they are smooth, with fresh noise everything jumps. */
import { expect, it } from 'vitest';
import { normals } from '../../core/random.ts';
import { schedules } from '../../core/schedules.ts';
import { forward } from '../common/forward.ts';

const x0 = { x: normals(3, 0, 0, new Float32Array(400)), count: 200, event: [2] };

it.each(Object.values(schedules))('on $label', ({ level }) => {
  /** The farthest that a sample goes within a thousandth of the axis, anywhere but at its very ends. */
  const leap = (mode: 'same' | 'fresh') => {
    const state = forward(x0, 1, mode, normals);
    const ways = Array.from({ length: 40 }, (_, i) => {
      const [here, next] = [level(0.02 + i / 42), level(0.021 + i / 42)].map((one) => state.at(one).x);
      return Math.max(...here.map((value, k) => Math.abs(next[k] - value)));
    });
    return { most: Math.max(...ways), least: Math.min(...ways.slice(5)) };
  };
  expect(leap('same').most).toBeLessThan(0.06);
  expect(leap('fresh').least).toBeGreaterThan(0.1);
});
