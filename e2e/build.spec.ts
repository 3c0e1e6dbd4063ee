/** What is built, as it lies on the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const folder = 'dist/assets';
const chunks = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, code: readFileSync(`${folder}/${name}`, 'utf8') }));

const named = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].map(([, name]) => name);
const started = (code: string) => named(code, /new Worker\([^)]*?new URL\([`'"]([^`'"]+)[`'"]/g);
const imported = (code: string) => named(code, /(?:\bfrom|\bimport)\s*\(?\s*[`'"]\.\/([^`'"]+)[`'"]/g);

test('no chunk imports the entry of a worker, which WebKit would evaluate once more', () => {
  const all = chunks();
  const entries = all.flatMap(({ code }) => started(code));
  expect(entries).toHaveLength(2);
  const importers = all.filter(({ code }) => imported(code).some((name) => entries.includes(name)));
  expect(importers.map(({ name }) => name)).toEqual([]);
  // The backends do come from the worker, by way of chunks of their own.
  const backends = all.flatMap(({ code }) => imported(code)).filter((name) => /^(cpu|wasm|webg)/.test(name));
  expect(new Set(backends).size).toBe(4);
});
