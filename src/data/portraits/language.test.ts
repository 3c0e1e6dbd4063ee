import { expect, describe as group, test } from 'vitest';
import { Rng } from '../../core/random.ts';
import { editDistance } from '../suggest.ts';
import { type AttributeQuery, attributeNames, fits } from './attributes.ts';
import { writeCaption } from './caption.ts';
import { describe } from './describe.ts';
import { meaningOf } from './meaning.ts';
import { drawAttributes } from './person.ts';

import { promptLength, tokenize } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';

const understood = (prompt: string) => meaningOf(tokenize(prompt).words);

group('captions', () => {
  const rng = new Rng(5, 0);
  const written = Array.from({ length: 8000 }, () => {
    const attributes = drawAttributes(rng);
    return { attributes, ...writeCaption(attributes, rng) };
  });

  test('say what they mean: attributes → caption → tokens → attributes', () => {
    const wrong = written.filter(({ text, asked }) => {
      const read = understood(text);
      return attributeNames.some((name) => read[name] !== asked[name]);
    });
    expect(wrong).toEqual([]);
  });

  test('are true', () => {
    expect(written.filter(({ asked, attributes }) => !fits(asked, attributes))).toEqual([]);
  });

  test('are in the vocabulary, whole, and use all of it', () => {
    const used = new Set<string>(['']);
    for (const { text } of written) {
      const { spans, words } = tokenize(text);
      if (spans.some(({ kind }) => kind !== 'known')) expect.unreachable(text);
      for (const word of words) used.add(word);
    }
    expect(vocabulary.filter((word) => !used.has(word))).toEqual([]);
  });

  test('vary: order, words and how much is said', () => {
    expect(new Set(written.map(({ text }) => text)).size).toBeGreaterThan(6000);
    const told = written.map(({ asked }) => Object.keys(asked).length);
    expect(Math.min(...told)).toBe(1);
    expect(Math.max(...told)).toBeGreaterThan(8);
  });
});

test('a full description names every attribute', () => {
  const rng = new Rng(6, 0);
  for (let i = 0; i < 2000; i++) {
    const attributes = drawAttributes(rng);
    const asked = understood(describe(attributes));
    expect(fits(asked, attributes)).toBe(true);
    for (const name of attributeNames)
      if (attributes[name] !== 'none' && attributes[name] !== 'plain')
        expect(asked[name], name).toBe(attributes[name]);
  }
});

test.each<[string, AttributeQuery]>([
  ['Woman with long GREEN hair and glasses', { style: 'long', hairColour: 'green', glasses: 'glasses' }],
  ['blonde guy, gray t-shirt', { clothesColour: 'grey' }],
  ['A man with blonde hair in a gray T-Shirt', { hairColour: 'blond', clothesColour: 'grey' }],
  ['red hat, brown hair, dark skin', { hat: 'any', hatColour: 'red', hairColour: 'brown', skin: 'dark' }],
  ['dark glasses and dark-skinned', { glasses: 'sunglasses', skin: 'dark' }],
  ['no hat, no glasses and no beard', { hat: 'none', glasses: 'none', beard: 'none' }],
  ['without a beard, happy', { beard: 'none', expression: 'smiling' }],
  [
    'their hair is pink and long, green jumper',
    { hairColour: 'pink', style: 'long', clothesColour: 'green' },
  ],
  ['a red beanie, just a hat', { hat: 'beanie', hatColour: 'red' }],
  ['bald with a goatee', { style: 'bald', beard: 'goatee' }],
  ['pink mohawks', { style: 'mohawk', hairColour: 'pink' }],
  ['red', {}],
  ['', {}],
])('“%s” is understood', (prompt, asked) => {
  expect(understood(prompt)).toEqual(asked);
});

group('tokens', () => {
  test('stand for the same words as ever: trained models rest on their order', () => {
    // Append to the vocabulary rather than change these.
    expect(vocabulary.length).toBeLessThan(256);
    expect(vocabulary[0]).toBe('');
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
    expect(
      Array.from(tokenize('a smiling woman with long green hair, wearing a red beanie').ids.subarray(0, 12)),
    ).toEqual([2, 122, 150, 148, 83, 63, 68, 1, 144, 2, 107, 11]);
  });

  test('spans cover the prompt in order and say what became of each piece', () => {
    const prompt = 'A  smilng wizard’s hat — with 3 🦜, مرحبا <b>pink</b>';
    const { spans, ids, words } = tokenize(prompt);
    for (const { text, start, end } of spans) expect(prompt.slice(start, end)).toBe(text);
    expect(spans.filter(({ kind }) => kind === 'unknown').map(({ text }) => text)).toEqual([
      'smilng',
      'wizard’s',
      '3',
      '🦜',
      'مرحبا',
      '<',
      'b',
      '>',
      '<',
      'b',
      '>',
    ]);
    expect(spans[1].suggestions[0]).toBe('smiling');
    expect(words).toEqual(['a', 'hat', 'with', ',', 'pink']);
    expect([...ids].filter((id) => id > 0).length).toBe(5);
  });

  test('nothing, only spaces, only marks', () => {
    for (const prompt of ['', '   \n', '!?()…']) {
      expect(tokenize(prompt).spans).toEqual([]);
      expect(tokenize(prompt).ids.every((id) => id === 0)).toBe(true);
    }
  });

  test('ten thousand characters: what no longer fits is marked, in good time', () => {
    const start = performance.now();
    const long = tokenize('long green hair '.repeat(625));
    expect(long.words.length).toBe(promptLength);
    expect(long.spans[promptLength].kind).toBe('beyond');
    const noise = tokenize(Array.from({ length: 2500 }, (_, i) => `q${i.toString(36)}`).join(' '));
    expect(noise.spans.every(({ kind }) => kind === 'unknown')).toBe(true);
    tokenize('x'.repeat(10_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test.each([
    ['purpel', 'purple'],
    ['moustache', 'beard'],
    ['sunglases', 'sunglasses'],
    ['navy', 'blue'],
    ['not', 'no'],
    ['redhead', 'ginger'],
    ['she', 'woman'],
    ['yelow', 'yellow'],
  ])('“%s” suggests “%s”', (typed, meant) => {
    expect(tokenize(typed).spans[0].suggestions[0]).toBe(meant);
  });

  test('names of object properties are words like any other', () => {
    expect(tokenize('constructor __proto__ toString').spans.every(({ kind }) => kind === 'unknown')).toBe(
      true,
    );
  });
});

test('edit distance counts swaps once', () => {
  expect(editDistance('gren', 'green')).toBe(1);
  expect(editDistance('geren', 'green')).toBe(1);
  expect(editDistance('', 'hat')).toBe(3);
});
