import { expect, it } from 'vitest';
import { dataset } from './index.ts';
import { attributeLabels } from './portraits/attributes.ts';
import { questionsOf, told } from './told.ts';

const plain = {
  skin: 'light',
  style: 'long',
  hairColour: 'purple',
  expression: 'smiling',
  glasses: 'glasses',
  beard: 'none',
  hat: 'none',
  hatColour: 'none',
  clothes: 'plain',
  clothesColour: 'green',
  earrings: 'none',
} as const;
const portraits = dataset('portraits');
const labels = attributeLabels([plain, { ...plain, clothesColour: 'red' }, { ...plain, expression: 'sad' }]);
const wanted = { style: 'long', expression: 'smiling', glasses: 'any', hat: 'none' };

it('counts what is as asked, over all pictures, and names what is not', () => {
  const { asked, right, misses, pictures } = told(labels, questionsOf(portraits), wanted);
  expect([asked, right]).toEqual([12, 11]);
  expect(misses).toEqual([{ picture: 3, seen: { expression: 'sad' } }]);
  expect(pictures[1]).toEqual({ ...plain, clothesColour: 'red' });
});

it('says what all have in common', () => {
  const { shared } = told(labels, questionsOf(portraits), wanted);
  const { expression: _, clothesColour: __, ...same } = plain;
  expect(shared).toEqual(same);
});

it('knows classes as one question', () => {
  const fashion = dataset('fashion');
  const { asked, right, misses, shared } = told([3, 3, 4], questionsOf(fashion), { class: 'dress' });
  expect([asked, right, misses]).toEqual([3, 2, [{ picture: 3, seen: { class: 'coat' } }]]);
  expect(shared).toEqual({});
  expect(told([3], questionsOf(fashion), {})).toMatchObject({ asked: 0, shared: { class: 'dress' } });
});

it('a prompt asks for what its words mean', () => {
  expect(portraits.text?.asks?.('a smiling woman with long purple hair and no hat')).toEqual({
    expression: 'smiling',
    style: 'long',
    hairColour: 'purple',
    hat: 'none',
  });
});

it.each([
  [
    plain,
    'long purple hair, a smiling face, no beard, glasses, no hat, no earrings, light skin, a green shirt',
  ],
  [{ hairColour: 'orange', style: 'mohawk' }, 'an orange mohawk'],
  [{ style: 'bald', hairColour: 'none' }, 'no hair'],
  [{ hairColour: 'none' }, 'no hair'],
  [{ hairColour: 'red' }, 'red hair'],
  [{ hatColour: 'red' }, 'a red hat'],
  [{ hat: 'cap' }, 'a cap'],
  [{ clothesColour: 'blue' }, 'blue clothes'],
  [{ clothes: 'overalls', clothesColour: 'blue' }, 'blue overalls'],
  [{}, ''],
])('portraits with %o show “%s”', (values, words) => {
  expect(portraits.teller?.words(values).join(', ')).toBe(words);
});
