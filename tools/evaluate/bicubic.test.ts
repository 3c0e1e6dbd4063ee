import { expect, it } from 'vitest';
import { keys, reduced, resized } from './bicubic.ts';
import { signalToNoise } from './coding.ts';

it("Keys' kernel has the values of the paper", () => {
  expect([0, 1, 2, 3, 0.5, 1.5].map(keys)).toEqual([1, 0, 0, 0, 0.5625, -0.0625]);
});

it('a straight slope is enlarged to a straight slope', () => {
  const slope = Float32Array.from({ length: 12 * 12 }, (_, i) => i % 12);
  const large = resized(slope, [12, 12, 1], [48, 48]);
  // Two places from the edge, where the slope ends.
  for (let x = 8; x < 40; x++) expect(large[48 * 20 + x]).toBeCloseTo((x + 0.5) / 4 - 0.5, 5);
});

it('reducing keeps an even picture, and loses a fine one', () => {
  const even = new Float32Array(16 * 16 * 3).fill(0.3);
  for (const value of reduced(even, [16, 16, 3], 4)) expect(value).toBeCloseTo(0.3, 6);
  const fine = Float32Array.from({ length: 256 }, (_, i) => ((i + (i >> 4)) % 2 ? 1 : -1));
  const middle = reduced(fine, [16, 16, 1], 4).slice(16 * 7, 16 * 9);
  for (const value of middle) expect(Math.abs(value)).toBeLessThan(0.1);
});

it('an error of a tenth of the range is 20 dB below the peak', () => {
  const wanted = new Float32Array(100);
  expect(
    signalToNoise(
      wanted.map((x) => x + 0.2),
      wanted,
    ),
  ).toBeCloseTo(20, 5);
});
