import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Cards } from './card.ts';
import { proofs } from './cards.fixture.ts';
import { course } from './course.ts';

const found = import.meta.glob<{ cards: Cards }>('./**/cards.ts', { eager: true });
const texts = import.meta.glob<string>('./**/*.tsx', { eager: true, query: '?raw', import: 'default' });
const all = Object.entries(found).flatMap(([path, { cards }]) => {
  const place = path.slice(2, -'/cards.ts'.length);
  return Object.entries(cards).map(([name, answers]) => ({ name: `${place}/${name}`, answers }));
});
const wrong = all.flatMap(({ name, answers }) =>
  answers.flatMap(({ says, why }) => (why === undefined ? [] : [{ answer: `${name}: ${says}`, why }])),
);

it('every place has questions, and every question takes its answers from there', () => {
  const places = new Set(Object.keys(found).map((path) => path.slice(2, -'/cards.ts'.length)));
  expect([...places].sort()).toEqual(course.map(({ folder }) => folder).sort());
  const tags = Object.values(texts).flatMap(
    (text) => text.match(/<Predict\b[\s\S]*?answers=\{[^}]*\}/g) ?? [],
  );
  const opened = Object.values(texts).flatMap((text) => text.match(/<Predict\b/g) ?? []);
  expect(tags.length).toBe(opened.length);
  const used = tags.flatMap((tag) => [...tag.matchAll(/\bcards\.(\w+)/g)].map(([, name]) => name));
  expect(used.sort()).toEqual(all.map(({ name }) => name.split('/').pop()).sort());
});

it.each(all)('$name has one right answer, and says in short what is wrong with each other', ({ answers }) => {
  expect(answers.filter(({ why }) => why === undefined)).toHaveLength(1);
  expect(new Set(answers.map(({ says }) => says)).size).toBe(answers.length);
  for (const { why } of answers)
    if (why !== undefined) {
      expect(why.length, why).toBeGreaterThan(30);
      expect(why.length, why).toBeLessThan(160);
    }
});

it('what is said against an answer is proven, each in a test', () => {
  expect(Object.keys(proofs).sort()).toEqual(wrong.map(({ answer }) => answer).sort());
});

it.each(Object.entries(proofs))('%s', (_, tests) => {
  expect(tests.length).toBeGreaterThan(0);
  for (const [file, test] of tests) {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    // Names stand before the functions that prove them.
    const names = [...text.matchAll(/(['`])((?:(?!\1).)+)\1,\s*(?:async )?\(/g)].map(([, , name]) => name);
    expect(
      names.some((name) => name.includes(test)),
      `${file}: ${test}`,
    ).toBe(true);
  }
});
