import { expect, it } from 'vitest';
import { dataset } from '../../state/sources.ts';
import { understood, withWord } from './wording.ts';

const { explain, length } = dataset('portraits').text!;
const says = (prompt: string) => understood(explain(prompt), length);

it.each([
  ['', /^Empty: the network is told nothing/],
  ['green', 'Its word is known.'],
  ['green hair, glasses', 'Every word is known.'],
  ['teal hair', '“teal” is not known and left out.'],
  ['teal hair teal hat', '“teal” is not known and left out.'],
  ['teal hair and a hoodie', '“teal” and “hoodie” are not known and left out.'],
  ['hair qa qb qc qd qe', '“qa”, “qb”, “qc” and 2 more are not known and left out.'],
  ['😀 שלום', /^No word of it is known, so any picture may come/],
  ['teal שיער hair', '“teal” and “\u2068שיער\u2069” are not known and left out.'],
  ['green '.repeat(41), 'Only the first 40 known words are read.'],
  [
    `teal ${'green '.repeat(41)}`,
    '“teal” is not known and left out. Only the first 40 known words are read.',
  ],
  [`${'q'.repeat(400)} hair`, `“${'q'.repeat(20)}…” is not known and left out.`],
])('of “%s” it says', (prompt, sentence) => {
  expect(says(prompt)).toMatch(sentence);
});

it('puts a suggestion in the place of the word', () => {
  const prompt = 'a teal hat, teal hair';
  const word = explain(prompt).filter(({ text }) => text === 'teal')[1];
  expect(withWord(prompt, word, 'blue')).toBe('a teal hat, blue hair');
});
