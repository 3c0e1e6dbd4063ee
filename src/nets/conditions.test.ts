import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { contextOf, type Tellable, tellSome } from './conditions.ts';
import { LEVEL_FEATURES } from './level.ts';
import { asksFor, isTold, toldBy, toldNothing } from './tell.ts';

beforeAll(() => startBackend('cpu'));

const SIZE = 4000;
const kinds: Tellable = {
  event: [2, 3, 1],
  classes: 3,
  text: {
    words: 9,
    length: 4,
    read: (prompt) => Uint8Array.from({ length: 4 }, (_, i) => prompt.length + i),
  },
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
  const told = tellSome(known, SIZE, kinds, 1, 2);
  const noClass = [...told.labels].map((label) => label === 3);
  const noText = rows(told.ids, 4).map((row) => row.every((id) => id === 0));
  const layouts = rows(told.layout, 6);
  const open = layouts.map((row) => row.every((part) => part === 0));

  it('leave out class and prompt as often as they should, whole', () => {
    expect(share(noClass)).toBeCloseTo(0.15, 1);
    expect(share(noText)).toBeCloseTo(0.15, 1);
    expect(rows(told.ids, 4).every((row) => new Set(row).size === 1)).toBe(true);
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
    expect(tellSome(known, SIZE, kinds, 1, 2)).toEqual(told);
    expect(tellSome(known, SIZE, kinds, 1, 3).labels).not.toEqual(told.labels);
    expect(tellSome(known, SIZE, kinds, 2, 2).layout).not.toEqual(told.layout);
  });
});

describe('what a network sees', () => {
  it('is one-hot, all zeros where a layout is open', () => {
    const told = {
      labels: Uint8Array.of(3),
      ids: Uint8Array.of(8, 0, 1, 0),
      layout: Uint8Array.of(0, 1, 2, 0, 0, 1),
    };
    const context = contextOf(told, new Float32Array(LEVEL_FEATURES), 1, kinds);
    expect([...context.label!.dataSync()]).toEqual([0, 0, 0, 1]);
    expect([...tf.argMax(context.text!, -1).dataSync()]).toEqual([8, 0, 1, 0]);
    expect(context.layout!.shape).toEqual([1, 2, 3, 2]);
    expect([...context.layout!.dataSync()]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
  });
});

describe('a condition', () => {
  it('gives one prompt to all samples, or one to each', () => {
    const one = toldBy({ class: 1, prompt: 'ab', guidance: 2 }, 2, kinds);
    expect([...one.ids]).toEqual([2, 3, 4, 5, 2, 3, 4, 5]);
    expect([...one.labels]).toEqual([1, 1]);
    const each = toldBy({ class: null, prompt: ['a', 'abc'], guidance: 2 }, 2, kinds);
    expect([...each.ids]).toEqual([1, 2, 3, 4, 3, 4, 5, 6]);
    expect([...each.labels]).toEqual([3, 3]);
  });

  it('that cannot be is refused with what can', () => {
    const layout = Uint8Array.of(1, 2, 3, 0, 0, 0);
    const ask = (condition: object) => () => toldBy({ class: null, guidance: 1, ...condition }, 2, kinds);
    expect(ask({ layout })).toThrow('choose 0 to 2');
    expect(ask({ layout: new Uint8Array(5) })).toThrow('6 pixels, not 5');
    expect(ask({ prompt: ['', '', ''] })).toThrow('3 prompts are given for 2 samples');
    expect(ask({ class: 9 })).toThrow('choose 0 to 2, or none');
  });

  it('is told apart from none', () => {
    const plain = { ...kinds, text: { ...kinds.text!, read: () => new Uint8Array(4) } };
    expect(isTold(toldNothing(2, plain), plain)).toBe(false);
    expect(isTold(toldBy({ class: 0, guidance: 1 }, 2, plain), plain)).toBe(true);
    expect(isTold(toldBy({ class: null, prompt: 'a', guidance: 1 }, 2, kinds), kinds)).toBe(true);
    expect(asksFor({ class: null, guidance: 3 })).toBe(false);
    expect(asksFor({ class: null, prompt: ['', 'x'], guidance: 3 })).toBe(true);
    expect(asksFor({ class: null, layout: new Uint8Array(6), guidance: 3 })).toBe(false);
  });
});
