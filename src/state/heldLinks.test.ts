/** Links that people hold: what they gave when they were made, they give for ever. */
import '../lessons/owned.ts';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldNames, initial } from './experiment.ts';
import { parseSearch } from './url.ts';

/** A line each: the link's query, a tab, and in JSON what its spec has otherwise than the initial one. */
const lines = readFileSync(new URL('./heldLinks.fixture.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const links = lines.map((line) => {
  const [link, spec] = line.split('\t');
  return { link, expected: JSON.parse(spec) as Record<string, unknown> };
});

it('there are links of every lesson and bench', () => {
  expect(links.length).toBeGreaterThan(100);
  const benches = new Set(links.map(({ expected: { lesson, bench } }) => `${lesson} ${bench}`));
  expect(benches.size).toBeGreaterThanOrEqual(10);
});

it.each(links)('$link opens as it did', ({ link, expected }) => {
  const { spec } = parseSearch(link);
  const differing = fieldNames.filter((name) => JSON.stringify(spec[name]) !== JSON.stringify(initial[name]));
  expect(Object.fromEntries(differing.map((name) => [name, spec[name]]))).toEqual(expected);
});
