import { describe, expect, it } from 'vitest';
import { attributeLabels } from '../../src/data/portraits/attributes.ts';
import { followed } from './asked.ts';
import { overlap } from './overlap.ts';
import { likeliest } from './reader.ts';

const plain = {
  skin: 'light',
  style: 'short',
  hairColour: 'red',
  expression: 'sad',
  glasses: 'none',
  beard: 'none',
  hat: 'cap',
  hatColour: 'blue',
  clothes: 'plain',
  clothesColour: 'green',
  earrings: 'none',
} as const;

describe('what was asked for', () => {
  const labels = attributeLabels([plain, { ...plain, hairColour: 'blue', hat: 'beanie' }]);

  it('is counted per attribute, only where it was asked for', () => {
    const answer = followed(labels, [{ hairColour: 'red', hat: 'any' }, { hairColour: 'red' }]);
    expect(answer.each).toEqual({ hairColour: 0.5, hat: 1 });
    expect(answer.mean).toBe(0.75);
    expect(answer.whole).toBe(0.5);
  });

  it('“any” is anything but none', () => {
    expect(followed(labels, [{ glasses: 'any' }, { hat: 'any' }]).each).toEqual({ glasses: 0, hat: 1 });
  });
});

describe('overlap', () => {
  it('is intersection over union of each part', () => {
    const found = Uint8Array.of(0, 0, 1, 1);
    const wanted = Uint8Array.of(0, 1, 1, 1);
    expect([...overlap(found, wanted, 3)]).toEqual([0.5, 2 / 3, Number.NaN]);
  });
});

describe('answers', () => {
  it('are the likeliest of each question', () => {
    const logits = Float32Array.of(1, 2, 5, 0, -1, /**/ 3, 2, 0, 0.5, 1);
    expect([...likeliest(logits, [2, 3])]).toEqual([1, 0, 0, 2]);
  });
});
