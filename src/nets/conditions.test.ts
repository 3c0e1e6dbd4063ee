import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../tools/train/backend.ts';
import { contextOf, type KnownConditions } from './conditions.ts';
import { asksForAnything, encodeCondition, encodeNothing, isConditional } from './encode.ts';
import { LEVEL_FEATURES } from './level.ts';

beforeAll(() => startBackend('cpu'));

const kinds: KnownConditions = {
  event: [2, 3, 1],
  classes: 3,
  text: {
    words: 9,
    length: 4,
    read: (prompt) => Uint8Array.from({ length: 4 }, (_, i) => prompt.length + i),
  },
  parts: 2,
};

describe('what a network sees', () => {
  it('is one-hot, all zeros where a layout is open', () => {
    const told = {
      labels: Uint8Array.of(3),
      ids: Uint8Array.of(8, 0, 1, 0),
      layout: Uint8Array.of(0, 1, 2, 0, 0, 1),
      jumps: Uint8Array.of(1),
    };
    const context = contextOf(told, new Float32Array(LEVEL_FEATURES), 1, { ...kinds, jumps: 3 });
    expect([...context.label!.dataSync()]).toEqual([0, 0, 0, 1]);
    expect([...tf.argMax(context.text!, -1).dataSync()]).toEqual([8, 0, 1, 0]);
    expect([...context.jump!.dataSync()]).toEqual([0, 1, 0]);
    expect(context.layout!.shape).toEqual([1, 2, 3, 2]);
    expect([...context.layout!.dataSync()]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
  });
});

describe('a condition', () => {
  it('gives one prompt to all samples, or one to each', () => {
    const one = encodeCondition({ class: 1, prompt: 'ab' }, 2, kinds);
    expect([...one.ids]).toEqual([2, 3, 4, 5, 2, 3, 4, 5]);
    expect([...one.labels]).toEqual([1, 1]);
    const each = encodeCondition({ class: null, prompt: ['a', 'abc'] }, 2, kinds);
    expect([...each.ids]).toEqual([1, 2, 3, 4, 3, 4, 5, 6]);
    expect([...each.labels]).toEqual([3, 3]);
  });

  it('that cannot be is refused with what can', () => {
    const layout = Uint8Array.of(1, 2, 3, 0, 0, 0);
    const ask = (condition: object) => () => encodeCondition({ class: null, ...condition }, 2, kinds);
    expect(ask({ layout })).toThrow('choose 0 to 2');
    expect(ask({ layout: new Uint8Array(5) })).toThrow('6 pixels, not 5');
    expect(ask({ prompt: ['', '', ''] })).toThrow('3 prompts are given for 2 samples');
    const student = () => encodeCondition({ class: null, jump: 2 }, 2, { ...kinds, jumps: 2 });
    expect(student).toThrow('choose 0 (the whole way) to 1');
    expect(ask({ class: 9 })).toThrow('choose 0 to 2, or none');
  });

  it('is told apart from none', () => {
    const plain = { ...kinds, text: { ...kinds.text!, read: () => new Uint8Array(4) } };
    expect(isConditional(encodeNothing(2, plain), plain)).toBe(false);
    expect(isConditional(encodeCondition({ class: 0 }, 2, plain), plain)).toBe(true);
    expect(isConditional(encodeCondition({ class: null, prompt: 'a' }, 2, kinds), kinds)).toBe(true);
    expect(asksForAnything({ class: null })).toBe(false);
    expect(asksForAnything({ class: null, prompt: ['', 'x'] })).toBe(true);
    expect(asksForAnything({ class: null, layout: new Uint8Array(6) })).toBe(false);
  });
});
