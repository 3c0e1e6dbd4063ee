import { expect, it } from 'vitest';
import { uniforms } from './random.ts';
import { shrunk } from './shrunk.ts';

const random = (size: number, seed: number): Uint8ClampedArray =>
  Uint8ClampedArray.from(uniforms(seed, 0, 0, new Float64Array(4 * size * size)), (value) => 256 * value);
const opaque = (pixels: Uint8ClampedArray) => pixels.map((value, i) => (i % 4 === 3 ? 255 : value));
const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

it('a picture of the same side comes through as it is', () => {
  const pixels = opaque(random(16, 1));
  const colours = pixels.filter((_, i) => i % 4 !== 3);
  expect([...shrunk(pixels, 16, 16, 3, 255)]).toEqual([...colours]);
});

it('a smaller one has its pixels repeated', () => {
  const pixels = opaque(random(4, 2));
  const large = shrunk(pixels, 4, 16, 3, 255);
  for (let y = 0; y < 16; y++)
    for (let x = 0; x < 16; x++)
      for (let c = 0; c < 3; c++)
        expect(large[3 * (16 * y + x) + c]).toBe(pixels[4 * (4 * (y >> 2) + (x >> 2)) + c]);
});

it.each([17, 23, 40, 100])('the mean stays whatever the side: %i', (size) => {
  const pixels = opaque(random(size, size));
  const small = shrunk(pixels, size, 16, 3, 255);
  for (let c = 0; c < 3; c++)
    expect(
      Math.abs(mean(small.filter((_, i) => i % 3 === c)) - mean(pixels.filter((_, i) => i % 4 === c))),
    ).toBeLessThan(0.3);
});

it('what is clear shows the ground, and half clear half of it', () => {
  const clear = new Uint8ClampedArray(4 * 20 * 20).map((_, i) => (i % 4 === 3 ? 0 : 90));
  expect(new Set(shrunk(clear, 20, 16, 3, 255))).toEqual(new Set([255]));
  expect(new Set(shrunk(clear, 20, 28, 1, 0))).toEqual(new Set([0]));
  const half = clear.map((value, i) => (i % 4 === 3 ? 51 : value));
  expect(new Set(shrunk(half, 20, 16, 3, 255))).toEqual(new Set([222]));
});

it('one channel is the luminance', () => {
  const green = new Uint8ClampedArray(4 * 5 * 5).map((_, i) => ([0, 200, 0, 255] as const)[i % 4]);
  expect(new Set(shrunk(green, 5, 16, 1, 0))).toEqual(new Set([143]));
});
