import '../lessons/owned.ts';
import { expect, it } from 'vitest';
import { damagedBytes, damagedJson } from '../core/damage.fixture.ts';
import { Rng, streams } from '../core/random.ts';
import { formatBranches, unchanged } from '../lessons/sample/fork/fields/branches.ts';
import { formatPainting } from '../lessons/sample/fork/fields/edits.ts';
import { initial, settle } from './experiment.ts';
import { formatFile, parseFile, readText } from './file.ts';
import { addressOf, formatSearch } from './url.ts';

/** Every pixel otherwise than the one before, in as many branches as there may be. */
const painted = formatPainting(new Map(Array.from({ length: 784 }, (_, i) => [i, i % 2])));
const branches = formatBranches(
  Array.from({ length: 5 }, () => ({ ...unchanged, parent: 0, at: 20, paint: painted })),
);
const { spec: large } = settle({ ...initial, lesson: 'sample', bench: 'fork', data: 'fashion', branches });

it('what is saved is opened again, however much was painted', () => {
  for (const spec of [initial, large]) expect(parseFile(formatFile(spec))).toEqual({ spec, mended: [] });
});

it('what a server would refuse stands behind #, the rest in the query', () => {
  expect(addressOf(initial)).toBe('?lesson=noise');
  expect(addressOf({ ...initial, seed: 3 })).toBe('?seed=3');
  expect(formatSearch(large).length).toBeGreaterThan(8000);
  expect(addressOf(large)).toBe(`#${formatSearch(large).slice(1)}`);
});

it('a file that is no experiment is refused with a remedy', () => {
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '3',
    '{"unnoise":1}',
    '{"link":"?seed=1"}',
    '{"unnoise":1,"link":5}',
  ])
    expect(() => parseFile(text), text).toThrow('Save to a file');
  expect(() => parseFile('{"unnoise":2,"link":""}')).toThrow('version 2');
});

it('a bad field of a good file is mended, and said', () => {
  const { spec, mended } = parseFile('{"unnoise":1,"link":"?seed=-1&steps=20"}');
  expect([spec.seed, spec.steps, mended.length]).toEqual([initial.seed, 20, 1]);
});

it('what is far too large is not read', async () => {
  await expect(readText(new Blob([new Uint8Array(2e6)]))).rejects.toThrow('too large');
  await expect(readText(new Blob(['{}']))).resolves.toBe('{}');
});

it('what cannot be read is refused with a remedy', async () => {
  const gone = Object.assign(new Blob(['{}']), {
    text: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  });
  await expect(readText(gone)).rejects.toThrow('cannot be read: it may have been moved');
});

it('a file that is damaged in any way is refused with a remedy, or opens as an experiment that can be saved', () => {
  const rich = settle({ ...initial, lesson: 'sample', bench: 'fork', seed: 4, prompt: 'red hat', t: 0.25 });
  const text = formatFile(rich.spec);
  for (let seed = 0; seed < 300; seed++) {
    const rng = new Rng(seed, streams.data);
    const damaged =
      seed % 2
        ? new TextDecoder().decode(damagedBytes(rng, new TextEncoder().encode(text)))
        : JSON.stringify(damagedJson(rng, JSON.parse(text)));
    try {
      const { spec } = parseFile(damaged);
      expect(parseFile(formatFile(spec)).spec, damaged).toEqual(spec);
    } catch (error) {
      expect((error as Error).message, damaged).toMatch(/^This file .*: .*Save to a file/);
      expect((error as Error).constructor, damaged).toBe(Error);
    }
  }
});
