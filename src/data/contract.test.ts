import { describe, expect, test } from 'vitest';
import { hashOf } from './hash.ts';
import { datasets } from './index.ts';
import { readPublic } from './read.fixture.ts';
import type { DataSet } from './types.ts';

const entries: [string, DataSet][] = Object.entries(datasets);

/** First 12 hex digits of the SHA-256 of draw(0, 1000): links and trained models rest on these numbers. */
const stored: Record<string, string> = {
  portraits: 'b167174688ff',
  fashion: 'eeb5c64e4073',
  moons: 'd5c5bf69359d',
  spiral: '9c388b87d598',
  rings: '1c5832e1f4ca',
  checkerboard: '29fe1bd0010b',
  grid25: 'bf32e70c5968',
  eight: 'c7e280cc7b66',
  swissroll: '11d9374c93c2',
  cat: 'c5da6e5604e9',
  dinosaur: '6252854fd39c',
  heart: 'e9306c86ddf2',
  snowflake: '1591e5716863',
};

const fingerprint = async (x: Float32Array): Promise<string> => (await hashOf(x.slice().buffer)).slice(0, 12);

describe.each(entries)('data set %s', (name, set) => {
  const event = set.event.reduce((product, size) => product * size, 1);

  test('names its origin and licence, and a model of its own name if it has one', () => {
    for (const text of [set.label, set.source, set.licence]) expect(text).toMatch(/\S/);
    expect(set.model ?? name).toBe(name);
    expect(name).toMatch(/^[a-z0-9]+$/);
  });

  test('draws what it promises: shape, bounds, labels', async () => {
    const source = await set.open(readPublic);
    const { x, labels } = source.draw(3, 500);
    expect(x.length).toBe(500 * event);
    const bound = set.modality === 'pictures' ? 1 : 4;
    expect(x.every((value) => Math.abs(value) <= bound)).toBe(true);
    expect(labels?.length).toBe(set.classes ? 500 : undefined);
    if (set.classes) expect(new Set(labels)).toEqual(new Set(set.classes.keys()));
  });

  test('is a function of the seed alone, and a longer draw begins with the shorter', async () => {
    const source = await set.open(readPublic);
    const again = await set.open(readPublic);
    expect(await fingerprint(source.draw(0, 1000).x)).toBe(stored[name]);
    expect(again.draw(7, 40)).toEqual(source.draw(7, 40));
    expect(source.draw(7, 90).x.subarray(0, 40 * event)).toEqual(source.draw(7, 40).x);
    expect(source.draw(8, 40).x).not.toEqual(source.draw(7, 40).x);
  });

  test('draws nothing, but not less', async () => {
    const source = await set.open(readPublic);
    expect(source.draw(0, 0).x.length).toBe(0);
    for (const count of [-1, 1.5, Number.NaN]) expect(() => source.draw(0, count)).toThrow(RangeError);
    expect(() => source.draw(-1, 5)).toThrow(RangeError);
  });

  test.runIf(set.modality === 'points')('opens at once', () => {
    expect(set.open(readPublic)).not.toBeInstanceOf(Promise);
  });
});
