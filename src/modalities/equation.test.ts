import { expect, it } from 'vitest';
import type { Look } from '../views/look.ts';
import type { Box } from '../views/plane.ts';
import { points } from './points.ts';

const look: Look = {
  paper: '#ffffff',
  ink: '#000000',
  data: '#0000ff',
  noise: '#ff0000',
  network: '#00ff00',
  line: 1,
};

/** Where a pane draws a few points, from its middle, in shares of its side. */
function places(how: 'draw' | 'thumb', box: Box, x: Float32Array): number[] {
  const found: number[] = [];
  const context = {
    save() {},
    restore() {},
    beginPath() {},
    fill() {},
    arc: (left: number, top: number) => found.push(left / box.width - 0.5, 0.5 - top / box.height),
  } as unknown as CanvasRenderingContext2D;
  points[how](context, box, { x, count: x.length / 2, event: [2] }, { look, role: 'ink', gain: 1 });
  return found;
}

it('clouds of an equation lie on one plane, whatever the size of their pane: places add up', () => {
  const [alpha, sigma] = [0.6, 0.8];
  const x0 = Float32Array.of(1, -0.5, 0.25, 2);
  const epsilon = Float32Array.of(-1.5, 0.5, 0.75, -1);
  const [large, small] = [
    { width: 420, height: 420 },
    { width: 130, height: 130 },
  ];
  const sum = places(
    'draw',
    large,
    x0.map((value, i) => alpha * value + sigma * epsilon[i]),
  );
  // Denoise: the terms as they are, with a factor before each. Noise: the terms times their factors.
  for (const how of ['draw', 'thumb'] as const) {
    const [a, b] = [places(how, small, x0), places(how, small, epsilon)];
    const scaled = [x0.map((value) => alpha * value), epsilon.map((value) => sigma * value)];
    const [c, d] = scaled.map((term) => places(how, small, term));
    sum.forEach((place, i) => {
      expect(alpha * a[i] + sigma * b[i]).toBeCloseTo(place, 6);
      expect(c[i] + d[i]).toBeCloseTo(place, 6);
    });
  }
});
