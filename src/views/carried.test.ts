import { expect, it } from 'vitest';
import { placeColour } from './carried.ts';
import { rgb } from './look.ts';

const places = [-1, -0.5, 0, 0.5, 1].flatMap((across) =>
  [-1, -0.5, 0, 0.5, 1].filter((up) => Math.hypot(across, up) <= 1.01).map((up) => [across, up] as const),
);

/** Of linear light: what contrast is measured by. */
const luminance = (colour: string): number => {
  const [r, g, b] = rgb(colour).map((value) => (value / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

it.each([
  [false, 1],
  [true, 0.006],
] as const)(
  'the colours of places are told apart, and stand out (bright: %s, on paper of %s)',
  (bright, paper) => {
    for (const [i, [across, up]] of places.entries()) {
      const colour = placeColour(across, up, bright);
      expect(colour).toMatch(/^#[\da-f]{6}$/);
      const [light, dark] = [luminance(colour), paper].sort((a, b) => b - a);
      expect((light + 0.05) / (dark + 0.05), colour).toBeGreaterThan(1.5);
      for (const other of places.slice(0, i)) {
        const apart = rgb(colour).map((value, k) => value - rgb(placeColour(...other, bright))[k]);
        expect(Math.hypot(...apart), `${colour} at ${[across, up]}, ${other}`).toBeGreaterThan(25);
      }
    }
  },
);

it('across is blue to orange, which those see who do not tell red from green; up is dark to light', () => {
  for (const bright of [false, true]) {
    const [left, right] = [rgb(placeColour(-1, 0, bright)), rgb(placeColour(1, 0, bright))];
    expect(left[2] - left[0]).toBeGreaterThan(100);
    expect(right[0] - right[2]).toBeGreaterThan(100);
    expect(luminance(placeColour(0, 1, bright))).toBeGreaterThan(2 * luminance(placeColour(0, -1, bright)));
  }
});
