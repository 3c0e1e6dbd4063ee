import { describe, expect, it } from 'vitest';
import { attributeLabels, attributes } from '../../src/data/portraits/attributes.ts';
import { likeliest } from '../../src/nets/classifier.ts';
import { followed } from './asked.ts';
import { errorOfMean, errorOfShare, meanOf, quoted, ratioOf } from './estimate.ts';
import { overlap } from './overlap.ts';

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
    const answer = followed(labels, [{ hairColour: 'red', hat: 'any' }, { hairColour: 'red' }], attributes);
    expect(answer.each).toEqual({ hairColour: 0.5, hat: 1 });
    expect(answer.mean).toBe(0.75);
    expect(answer.whole).toBe(0.5);
  });

  it('“any” is anything but none', () => {
    expect(followed(labels, [{ glasses: 'any' }, { hat: 'any' }], attributes).each).toEqual({
      glasses: 0,
      hat: 1,
    });
  });
});

describe('estimates', () => {
  it('are means with their standard errors', () => {
    const { mean, error } = meanOf([2, 4, 6, 8]);
    expect(mean).toBe(5);
    expect(error).toBeCloseTo(Math.sqrt(5 / 3), 3);
    expect(() => meanOf([1])).toThrow('make two or more');
  });

  it('of a ratio: what is common to both cancels', () => {
    expect(ratioOf([2, 4, 6], [1, 2, 3])).toEqual({ mean: 2, error: 0 });
    // Independent pairs: the relative errors of both add up, squared.
    const { mean, error } = ratioOf([9, 11, 9, 11], [19, 19, 21, 21]);
    expect(mean).toBe(0.5);
    expect(error).toBeCloseTo(0.5 * Math.hypot(1 / Math.sqrt(3) / 10, 1 / Math.sqrt(3) / 20), 4);
  });

  it('of shares: by the binomial', () => {
    expect(errorOfShare(0.83, 1000)).toBeCloseTo(0.01188, 5);
    expect(errorOfMean([0.5, 1], [100, 7])).toBeCloseTo(0.025, 12);
  });

  it('are quoted to two digits, their errors to one', () => {
    expect(quoted({ mean: 0.01724, error: 0.00231 })).toBe('0.017 ± 0.002');
    expect(quoted({ mean: 206.6, error: 18.2 })).toBe('210 ± 20');
    expect(quoted({ mean: 0.0998, error: 0.0096 })).toBe('0.10 ± 0.01');
    expect(quoted({ mean: 1.04, error: 0 })).toBe('1.0 ± 0');
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
