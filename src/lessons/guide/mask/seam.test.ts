import { expect, it } from 'vitest';
import { borderOf, seamOf } from './seam.ts';

const shape = [4, 4, 3] as const;
const mask = (...made: number[]) => Uint8Array.from({ length: 16 }, (_, i) => (made.includes(i) ? 1 : 0));
const real = Float32Array.from({ length: 48 }, (_, i) => Math.sin(i));

it('nothing and everything have no border, one pixel has as many as it has neighbours', () => {
  expect(borderOf(mask(), shape)).toEqual([]);
  expect(borderOf(new Uint8Array(16).fill(1), shape)).toEqual([]);
  expect(borderOf(mask(0), shape)).toHaveLength(2);
  expect(borderOf(mask(5), shape)).toHaveLength(4);
  expect(borderOf(mask(0, 1, 2, 3), shape)).toHaveLength(4);
  expect(seamOf(mask(), real, real, shape)).toBeNull();
});

it('the real picture has no seam, whatever the mask', () => {
  for (const one of [mask(5), mask(0, 1, 4), mask(3, 7, 11)]) {
    const two = Float32Array.of(...real, ...real);
    expect(seamOf(one, two, real, shape)).toEqual({ mean: 0, error: 0 });
  }
});

it('a step in what was smooth is its height, and what is smoother than the real picture counts below 0', () => {
  const flat = new Float32Array(48);
  const raised = flat.map((_, i) => (i < 12 ? 0.4 : 0));
  const upper = mask(0, 1, 2, 3);
  expect(seamOf(upper, raised, flat, shape)?.mean).toBeCloseTo(0.4, 6);
  expect(seamOf(upper, flat, raised, shape)?.mean).toBeCloseTo(-0.4, 6);
  expect(seamOf(upper, raised, flat, shape)?.error).toBeNull();
  const both = seamOf(upper, Float32Array.of(...raised, ...flat), flat, shape);
  expect(both?.mean).toBeCloseTo(0.2, 6);
  expect(both?.error).toBeCloseTo(0.2, 6);
});
