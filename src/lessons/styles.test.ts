import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Selectors of a style sheet, without its comments and at-rules. */
const selectorsOf = (css: string): string[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g)]
    // Not at the commas within brackets.
    .flatMap(([, list]) => list.split(/,(?![^(]*\))/))
    .map((one) => one.trim())
    .filter((one) => one && !/^(@|from$|to$|\d|\(|[a-z-]+:|\w+ \()/.test(one));

it('no selector stands in the style sheets of two lessons or benches: which one holds would depend on what was opened last', () => {
  const sheets = new Map<string, Set<string>>();
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(files.length).toBeGreaterThan(8);
  for (const file of files)
    for (const selector of selectorsOf(readFileSync(here + file, 'utf8')))
      sheets.set(selector, (sheets.get(selector) ?? new Set()).add(file));
  expect([...sheets].filter(([, of]) => of.size > 1).map(([selector, of]) => [selector, ...of])).toEqual([]);
});
