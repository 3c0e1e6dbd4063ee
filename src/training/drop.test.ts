import { describe, expect, it } from 'vitest';
import type { KnownConditions } from '../nets/conditions.ts';
import { dropSome } from './drop.ts';

const SIZE = 4000;
const kinds: KnownConditions = {
  event: [2, 3, 1],
  classes: 3,
  text: { words: 9, length: 4, read: () => new Uint8Array(4) },
  parts: 2,
};
const known = {
  labels: Uint8Array.from({ length: SIZE }, (_, i) => i % 3),
  ids: new Uint8Array(4 * SIZE).fill(5),
  parts: Uint8Array.from({ length: 6 * SIZE }, (_, i) => i % 2),
};
const rows = (values: Uint8Array, width: number) =>
  Array.from({ length: values.length / width }, (_, i) => [...values.subarray(i * width, (i + 1) * width)]);
const share = (list: boolean[]) => list.filter(Boolean).length / list.length;

describe('conditions in training', () => {
  const conditions = dropSome(known, SIZE, kinds, 1, 2);
  const noClass = [...conditions.labels].map((label) => label === 3);
  const noText = rows(conditions.ids, 4).map((row) => row.every((id) => id === 0));
  const layouts = rows(conditions.layout, 6);
  const open = layouts.map((row) => row.every((part) => part === 0));

  it('leave out class and prompt as often as they should, whole', () => {
    expect(share(noClass)).toBeCloseTo(0.15, 1);
    expect(share(noText)).toBeCloseTo(0.15, 1);
    expect(rows(conditions.ids, 4).every((row) => new Set(row).size === 1)).toBe(true);
  });

  it('leave them out apart from each other', () => {
    const both = share(noClass.map((none, b) => none && noText[b]));
    expect(Math.abs(both - share(noClass) * share(noText))).toBeLessThan(0.02);
    const textAndLayout = share(noText.map((none, b) => none && open[b]));
    expect(Math.abs(textAndLayout - share(noText) * share(open))).toBeLessThan(0.03);
  });

  it('open layouts wholly, in part by part, or not at all, and never change a part', () => {
    const whole = layouts.map((row) => row.every((part) => part !== 0));
    expect(share(open)).toBeGreaterThan(0.5);
    expect(share(whole)).toBeGreaterThan(0.15);
    expect(share(open) + share(whole)).toBeLessThan(0.95);
    layouts.forEach((row, b) => {
      for (const part of [0, 1]) {
        const kept = row.filter((_, i) => known.parts[6 * b + i] === part).map((value) => value === part + 1);
        expect(new Set(kept).size).toBe(1);
      }
      row.forEach((value, i) => {
        if (value) expect(value).toBe(known.parts[6 * b + i] + 1);
      });
    });
  });

  it('are the same for the same seed and step only', () => {
    expect(dropSome(known, SIZE, kinds, 1, 2)).toEqual(conditions);
    expect(dropSome(known, SIZE, kinds, 1, 3).labels).not.toEqual(conditions.labels);
    expect(dropSome(known, SIZE, kinds, 2, 2).layout).not.toEqual(conditions.layout);
  });
});
