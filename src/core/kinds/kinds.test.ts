import { describe, expect, it } from 'vitest';
import { normals, streams } from '../random.ts';
import type { Drawable, Kind } from './kind.ts';
import { pictures } from './pictures.ts';
import { points } from './points.ts';
import { many } from './words.ts';

const kinds: readonly { readonly kind: Kind; readonly event: readonly number[] }[] = [
  { kind: points, event: [2] },
  { kind: pictures, event: [8, 8, 1] },
];

describe.each(kinds)('$kind.name', ({ kind, event }) => {
  const size = event.reduce((product, length) => product * length, 1);
  const noise = (seed: number, count: number) =>
    kind.noise(seed, streams.data, 3, new Float32Array(count * size), event);
  /** 600 samples, in the range that there is. */
  const source: Drawable = {
    size: Number.POSITIVE_INFINITY,
    draw: (seed, count) => ({
      x: normals(seed, streams.data, 0, new Float32Array(count * size)).map((z) => Math.tanh(z)),
    }),
  };
  function distance(x: Float32Array | null, count = 60): number {
    const work = kind.fromData(source, x, { count, event, label: null });
    for (;;) {
      const { done, value } = work.next();
      if (done) return value.distance;
    }
  }

  it('has noise of its seed, of which fewer samples are the beginning', () => {
    expect(noise(1, 4)).toEqual(noise(1, 4));
    expect(noise(1, 9).subarray(0, 4 * size)).toEqual(noise(1, 4));
    expect(noise(2, 4)).not.toEqual(noise(1, 4));
    const all = noise(1, 2000);
    expect(all.reduce((sum, z) => sum + z * z, 0) / all.length).toBeCloseTo(1, 1);
  });

  it('tells samples that are off from samples of the data', () => {
    const { x } = source.draw(7, 60);
    const floor = Math.abs(distance(null));
    expect(Math.abs(distance(x))).toBeLessThan(floor + 0.2);
    expect(distance(x.map((value) => value + 1))).toBeGreaterThan(floor + 0.2);
    expect(distance(x.map((value) => 0.2 * value))).toBeGreaterThan(distance(x));
  });

  it('measures quality by its metric, in its features where it has some', () => {
    const [a, b] = [source.draw(1, 40).x, source.draw(2, 40).x];
    const [seenA, seenB] = [a, b].map((x) => kind.features?.of(x, event) ?? x);
    const work = kind.metric.between(seenA, seenB, seenA.length / 40);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(Number.isFinite(step.value.distance)).toBe(true);
    expect(kind.metric.floor([0.1, 0.3])).toBeGreaterThan(0.1);
  });

  it('offers counts that fit, and names them', () => {
    for (const { offered, most, usual, few } of [kind.counts, kind.countsWhenPrompted]) {
      expect(Math.max(...offered)).toBeLessThanOrEqual(most);
      expect(few).toBeLessThanOrEqual(usual);
      expect(usual).toBeLessThanOrEqual(most);
    }
    expect(many(kind, 1)).toBe(`1 ${kind.nouns[0]}`);
    expect(many(kind, 2000)).toBe(`2,000 ${kind.nouns[1]}`);
  });
});

describe('points of a class', () => {
  const at = (place: number): Drawable => ({
    size: Number.POSITIVE_INFINITY,
    draw: (seed, count) => ({
      x: normals(seed, streams.data, 0, new Float32Array(2 * count)).map((z) => z + place),
    }),
  });
  const distance = (x: Float32Array | null, label: number | null) => {
    const source = { ...at(0), conditional: (label: number) => at(10 * label) };
    const work = points.fromData(source, x, { count: 100, event: [2], label });
    let step = work.next();
    while (!step.done) step = work.next();
    return step.value.distance;
  };

  it('are compared with data of that class alone', () => {
    const { x } = at(10).draw(9, 100);
    expect(distance(x, 1)).toBeLessThan(0.6);
    for (const other of [0, 2, null]) expect(distance(x, other)).toBeGreaterThan(4);
    expect(distance(null, 1)).toBeLessThan(0.6);
  });
});
