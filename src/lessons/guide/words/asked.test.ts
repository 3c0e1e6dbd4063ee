import { expect, it } from 'vitest';
import { needed } from '../../../core/at.ts';
import { checkWeights } from '../../../core/guidance.ts';
import { dataset } from '../../../state/sources.ts';
import { wordsOf } from '../../common/promptWords.ts';
import { conditionFor, MOST_WORDS, variants, without } from './asked.ts';

const text = needed(dataset('portraits').text, 'The language of portraits');
const prompt = 'long purple hair, no hat';
const page = { prompt, unwanted: '', wordWeights: '', guidance: 3 };

it('each word that the network reads is left out in its turn, with its place among the tokens', () => {
  expect(wordsOf(text, prompt).map(({ word, token }) => [word, token])).toEqual([
    ['long', 0],
    ['purple', 1],
    ['hair', 2],
    ['no', 4],
    ['hat', 5],
  ]);
  expect(variants(text, prompt)).toEqual([
    prompt,
    'purple hair, no hat',
    'long hair, no hat',
    'long purple , no hat',
    'long purple hair, hat',
    'long purple hair, no',
  ]);
});

it.each([
  ['', 1],
  ['😀 <script>', 1],
  ['אישה עם שיער', 1],
  ['green hair '.repeat(910), 1 + MOST_WORDS],
])('%s: no more than there is to leave out', (odd, count) => {
  expect(variants(text, odd).length).toBe(count);
  expect(() => conditionFor(text, { ...page, prompt: odd, unwanted: odd })).not.toThrow();
});

it('what is left out takes nothing else with it', () => {
  const words = wordsOf(text, prompt);
  expect(without(prompt, [])).toBe(prompt);
  expect(without(prompt, words)).toBe(',');
  expect(without(prompt, words.slice(3))).toBe('long purple hair,');
});

it('without weights and a negative prompt it is plain guidance', () => {
  expect(conditionFor(text, page)).toEqual({ class: null, prompt: variants(text, prompt), guidance: 3 });
  expect(conditionFor(text, { ...page, wordWeights: 'purple,1_glasses,2', unwanted: 'qwx' })).toEqual(
    conditionFor(text, page),
  );
});

it('a weight asks each variant without that word, too; all together add up to 1', () => {
  const { terms = [] } = conditionFor(text, { ...page, wordWeights: 'purple,2' });
  checkWeights(terms);
  expect(terms.map(({ weight }) => weight)).toEqual([-2, -3, 6]);
  expect(terms[1]?.prompt).toEqual(variants(text, prompt).map((one) => one.replace('purple ', '')));
});

it('a negative prompt takes the place of nothing, and has no effect at guidance 1', () => {
  const terms = (guidance: number) =>
    conditionFor(text, { ...page, unwanted: 'a hat', guidance }).terms ?? [];
  expect(terms(3).map(({ prompt: asked, weight }) => [asked, weight])).toEqual([
    ['a hat', -2],
    [variants(text, prompt), 3],
  ]);
  expect(terms(1).map(({ weight }) => weight)).toEqual([0, 1]);
});
