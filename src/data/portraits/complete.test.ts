import fc from 'fast-check';
import { expect, it } from 'vitest';
import { portraits } from './index.ts';
import { tokenize } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';

const { complete } = portraits.text;

it('a word that has begun is completed, what fits the word before it first', () => {
  expect(complete('a woman with pur')).toEqual({ from: 13, words: ['purple'] });
  expect(complete('long purple ha').words.slice(0, 1)).toEqual(['hair']);
  expect(complete('wearing a blue ha').words).toContain('hat');
  expect(complete('SUNG')).toEqual({ from: 0, words: ['sunglasses'] });
});

it('after a word stand those that may follow it', () => {
  expect(complete('with long ')).toMatchObject({ from: 10 });
  expect(complete('with long purple ').words[0]).toBe('hair');
  expect(complete('with no ').words).toContain('hat');
  expect(complete('').words).toContain('a');
});

it('what nothing begins with is left alone', () => {
  for (const text of ['xq', 'אישה', '<b>qq']) expect(complete(text).words).toEqual([]);
});

it('any text is completed by known words only, from where its last word begins', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { from, words } = complete(text);
      expect(text.slice(from)).toMatch(/^[\p{L}\p{M}\p{N}]*$/u);
      expect(words.length).toBeLessThanOrEqual(6);
      for (const word of words) expect(vocabulary).toContain(word);
    }),
  );
});

it('what is put in is read as that word', () => {
  const before = 'a smiling woman with long pi';
  const { from, words } = complete(before);
  expect(tokenize(before.slice(0, from) + words[0]).words.at(-1)).toBe(words[0]);
});
