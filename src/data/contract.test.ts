import { describe, expect, test } from 'vitest';
import { hashOf } from './hash.ts';
import { datasets, upcoming } from './index.ts';
import { readPublic } from './read.fixture.ts';
import type { DataSet } from './types.ts';

const entries: [string, DataSet][] = Object.entries<DataSet>({ ...datasets, ...upcoming });

/** Of the numbers as they lie in memory. */
const fingerprint = ({ buffer, byteOffset, byteLength }: Float32Array): string =>
  hashOf(new Uint8Array(buffer, byteOffset, byteLength)).slice(0, 12);

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
    const [least, most] = set.kind.range ?? [-4, 4];
    expect(x.every((value) => value >= least && value <= most)).toBe(true);
    expect(labels?.length).toBe(set.classes ? 500 : undefined);
    if (set.classes) expect(new Set(labels)).toEqual(new Set(set.classes.keys()));
  });

  test('is a function of the seed alone, and a longer draw begins with the shorter', async () => {
    const source = await set.open(readPublic);
    const again = await set.open(readPublic);
    expect(fingerprint(source.draw(0, 1000).x)).toBe(set.fingerprint);
    expect(again.draw(7, 40)).toEqual(source.draw(7, 40));
    expect(source.draw(7, 90).x.subarray(0, 40 * event)).toEqual(source.draw(7, 40).x);
    expect(source.draw(8, 40).x).not.toEqual(source.draw(7, 40).x);
  });

  test('is drawn little by little as at once, where it takes long', async () => {
    const source = await set.open(readPublic);
    if (!source.drawing) return expect(set.fetched).toBeUndefined();
    const steps = source.drawing(4, 30);
    let yields = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) yields++;
    expect(yields).toBe(30);
    expect(step.value).toEqual(source.draw(4, 30));
  });

  test('draws nothing, but not less', async () => {
    const source = await set.open(readPublic);
    expect(source.draw(0, 0).x.length).toBe(0);
    for (const count of [-1, 1.5, Number.NaN]) expect(() => source.draw(0, count)).toThrow(RangeError);
    expect(() => source.draw(-1, 5)).toThrow(RangeError);
  });

  test.runIf(!set.fetched)('opens at once', () => {
    expect(set.open(readPublic)).not.toBeInstanceOf(Promise);
  });
});
