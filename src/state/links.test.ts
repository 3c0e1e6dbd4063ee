/** What links promise, whatever stands in them: tried on random ones, the same each time. */
import '../lessons/owned.ts';
import { describe, expect, it } from 'vitest';
import { fieldNames, fields } from './experiment.ts';
import type { Field } from './fields.ts';
import { few } from './notices.ts';
import { fieldText, link, mutated, randomness } from './random.fixture.ts';
import { formatSearch, parseSearch } from './url.ts';

const SEEDS = Array.from({ length: 4 }, (_, seed) => seed);

/** Reads a link, and its own link again. */
function twice(search: string) {
  const { spec } = parseSearch(search);
  const written = formatSearch(spec);
  return { spec, written, again: parseSearch(written) };
}

describe('what a link says is what the page writes', () => {
  it.each(fieldNames)('%s: each value that is read is read again', (name) => {
    const field = fields[name] as Field<unknown>;
    const random = randomness(fieldNames.indexOf(name));
    for (let i = 0; i < 150; i++) {
      const text = fieldText(random);
      const value = field.parse(text);
      if (value !== undefined) expect(field.parse(field.format(value)), text).toEqual(value);
    }
  });

  it.each(SEEDS)('any link, read and written, stays as it is (%i)', (seed) => {
    const random = randomness(seed);
    for (let i = 0; i < 200; i++) {
      const search = link(random);
      const { spec, written, again } = twice(search);
      expect(again, search).toEqual({ spec, mended: [] });
      // The link of a page, changed by hand.
      const touched = mutated(random, written);
      const changed = twice(touched);
      expect(changed.again, touched).toEqual({ spec: changed.spec, mended: [] });
    }
  });

  it('an option of many digits is one', () => {
    for (const value of ['0.0000001', '0.000000000001', '0.123456789012'])
      expect(twice(`?options=eta:${value}`).written).toBe(`?options=eta:${value}`);
    expect(twice('?columns=ddim,10,eta:0.0000001_ddpm,5').written).toContain('eta:0.0000001');
  });
});

/** Milliseconds of the quickest of a few: the machine may be busy. */
function quickest(work: () => void): number {
  const times = Array.from({ length: 4 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

const filled = (start: string, piece: string, length = 59_900) =>
  start + piece.repeat((length - start.length) / piece.length);

const long: Readonly<Record<string, string>> = {
  paintings: `?lesson=sample&bench=fork&branches=${filled('0,5', ',paint:0.35s.1')}`,
  'runs of one painting': `?branches=${filled('0,5,paint:0.1.1', '-0.35s.1')}`,
  'changes that there are not': `?branches=${filled('0,5', ',x')}`,
  'one change many times': `?branches=${filled('0,5', ',prompt:hat')}`,
  pushes: `?data=moons&branches=${filled('0,5,push:0.0.0.0', '*1.1.1.1')}`,
  branches: `?branches=${filled('0,5', '_0,5')}`,
  columns: `?columns=${filled('ddim,10', ',eta:1')}`,
  options: `?options=${filled('eta:0.5', ',eta:1')}`,
  samplers: `?samplers=${filled('ddim', '_ddpm')}`,
  particles: `?particles=${filled('1,1', '_1,1')}`,
  curve: `?curve=${filled('0.1,1', '_1,0')}`,
  prompt: `?prompt=${filled('', '+%00', 94_000)}`,
  escapes: `?branches=${filled('0,5,prompt:', '*2c*')}`,
  'unknown settings': filled('?a=1', '&x=1', 94_000),
  'settings of others': filled('?a=1', '&utm_x_=1', 94_000),
  punctuation: `?t=${filled('', '.', 94_000)}`,
  'signs within a text': `?t=${filled('', '.a', 94_000)}`,
};

it.each(Object.entries(long))('reads a link of %s at once, and says little of it', (_, search) => {
  const { mended } = parseSearch(search);
  expect(few(mended).length).toBeLessThan(400);
  expect(quickest(() => parseSearch(search))).toBeLessThan(400);
  const { spec, again } = twice(search);
  expect(again).toEqual({ spec, mended: [] });
});
