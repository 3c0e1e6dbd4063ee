import { describe, expect, it } from 'vitest';
import { type Energy, energyDistance } from '../metrics.ts';
import { normals, streams } from '../random.ts';
import type { Drawable } from './kind.ts';
import { fromReal } from './real.ts';

const SIZE = 4;
const COUNT = 30;

/** 400 pictures of two classes: dark ones and light ones, each a little different. */
const labels = Uint8Array.from({ length: 400 }, (_, i) => i % 2);
const grain = normals(5, streams.data, 0, new Float32Array(400 * SIZE));
const all = grain.map((z, i) => (labels[Math.floor(i / SIZE)] ? 0.47 : -0.47) + 0.16 * z);
const packed: Drawable = {
  size: 400,
  draw: (_, count) => ({ x: all.slice(0, count * SIZE), labels: labels.slice(0, count) }),
};

/** The same without an end, each made anew by its seed. */
const endless: Drawable = {
  size: Infinity,
  draw: (seed: number, count: number) => ({
    x: normals(seed, streams.data, 0, new Float32Array(count * SIZE)),
  }),
};

function value(work: Generator<void, Energy>): Energy {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
const distance = (source: Drawable, x: Float32Array | null, label: number | null) =>
  value(fromReal(source, x, { count: COUNT, event: [SIZE], label })).distance;

const shades = (at: number) => new Float32Array(COUNT * SIZE).map((_, i) => at + 0.16 * grain[i]);

describe('the distance of pictures to real ones', () => {
  it('is small for other real ones, and grows with what is not like them', () => {
    const { distance: floor, error } = value(
      fromReal(packed, null, { count: COUNT, event: [SIZE], label: null }),
    );
    expect(error).toBeGreaterThan(0);
    expect(Math.abs(floor)).toBeLessThan(2 * error!);
    expect(distance(packed, shades(0), null)).toBeGreaterThan(3 * error!);
    expect(distance(packed, shades(1), null)).toBeGreaterThan(distance(packed, shades(0), null));
  });

  it('is to those of a class, where one is asked for', () => {
    expect(distance(packed, shades(0.47), 1)).toBeLessThan(0.05);
    expect(distance(packed, shades(0.47), 0)).toBeGreaterThan(0.4);
  });

  it('is the energy distance a value, to a picture none of which is among those of the floor', () => {
    const { x } = packed.draw(1, 240 + COUNT);
    const [real, fresh] = [x.subarray(0, 240 * SIZE), x.subarray(240 * SIZE)];
    expect(distance(packed, null, null)).toBeCloseTo(
      energyDistance(fresh, real, SIZE).distance / Math.sqrt(SIZE),
      12,
    );
    expect(distance(packed, shades(0), null)).toBeCloseTo(
      energyDistance(shades(0), real, SIZE).distance / Math.sqrt(SIZE),
      12,
    );
  });

  it('takes pictures that are made anew, and works in small steps', () => {
    const steps = fromReal(endless, null, { count: COUNT, event: [SIZE], label: null });
    let yields = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) yields++;
    expect(yields).toBeGreaterThan(300);
    expect(distance(endless, null, null)).toBeLessThan(0.1);
  });
});
