import { expect, it } from 'vitest';
import { examples, gallery } from './examples.ts';
import { heldOut } from './heldOut.ts';
import { meaningOf } from './meaning.ts';
import { tokenize } from './tokens.ts';

/** Whether what is asked for has a pair that no model has learnt from. */
const isNew = (words: readonly string[]) => {
  const asked = meaningOf(words);
  return heldOut.some((pair) =>
    Object.entries(pair).every(([name, value]) => {
      const wanted = asked[name as keyof typeof asked];
      return wanted !== undefined && (value === 'any' ? wanted !== 'none' : wanted === value);
    }),
  );
};

it.each(examples)('“$text” is known to the last word', ({ text, note }) => {
  const { spans, words } = tokenize(text);
  expect(spans.filter(({ kind }) => kind !== 'known')).toEqual([]);
  expect(Object.keys(meaningOf(words)).length).toBeGreaterThan(2);
  expect(isNew(words)).toBe(note !== undefined);
});

it('the gallery has twelve prompts, all different, known to the last word', () => {
  expect(new Set(gallery).size).toBe(12);
  for (const text of gallery)
    expect(
      tokenize(text).spans.filter(({ kind }) => kind !== 'known'),
      text,
    ).toEqual([]);
});

it('there are some of both kinds, and they ask for all that a portrait can have', () => {
  expect(examples.filter(({ note }) => note)).toHaveLength(1);
  const asked = new Set(examples.flatMap(({ text }) => Object.keys(meaningOf(tokenize(text).words))));
  expect(asked).toEqual(
    new Set(
      'expression style hairColour glasses beard clothes clothesColour skin earrings hat hatColour'.split(
        ' ',
      ),
    ),
  );
});
