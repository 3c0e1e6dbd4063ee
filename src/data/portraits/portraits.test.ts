import { beforeAll, describe, expect, test } from 'vitest';
import { Rng } from '../../core/random.ts';
import { sealOf } from '../manifest.ts';
import { readPublic } from '../read.fixture.ts';
import type { Read } from '../types.ts';
import { type AttributeName, attributeNames, attributes, fits } from './attributes.ts';
import { drawCaptioned } from './captioned.ts';
import { type Layer, partOf } from './design.ts';
import { heldOut, isHeldOut } from './heldOut.ts';
import { type DrawnPortraits, type Portraits, portraits } from './index.ts';
import { drawPortrait } from './portrait.ts';
import { openSprites } from './sprites.ts';
import { promptLength, tokenize } from './tokens.ts';

let source: Portraits;
let many: DrawnPortraits;
const count = 4000;

beforeAll(async () => {
  source = await portraits.open(readPublic);
  many = source.draw(1, count, 'train');
});

describe('attributes', () => {
  test('take every value', () => {
    for (const name of attributeNames)
      expect(new Set(many.attributes.map((one) => one[name])), name).toEqual(new Set(attributes[name]));
  });

  test('do not depend on each other, but for what cannot be seen', () => {
    const share = (name: AttributeName, value: string, given: (i: number) => boolean) => {
      const those = many.attributes.filter((_, i) => given(i));
      return those.filter((one) => one[name] === value).length / those.length;
    };
    const smiling = (wanted: boolean) => (i: number) =>
      (many.attributes[i].expression === 'smiling') === wanted;
    const dark = (wanted: boolean) => (i: number) => (many.attributes[i].skin === 'dark') === wanted;
    expect(
      Math.abs(share('beard', 'beard', smiling(true)) - share('beard', 'beard', smiling(false))),
    ).toBeLessThan(0.05);
    expect(Math.abs(share('hat', 'beanie', dark(true)) - share('hat', 'beanie', dark(false)))).toBeLessThan(
      0.05,
    );
  });
});

describe('part map', () => {
  const pixelsOf = (i: number, layer: Layer) =>
    many.parts.subarray(i * 256, (i + 1) * 256).filter((part) => part === partOf(layer)).length;

  test('is background exactly where nothing is drawn', () => {
    for (let i = 0; i < count * 256; i++)
      if (many.parts[i] === 0 && (many.x[3 * i] !== 1 || many.x[3 * i + 1] !== 1 || many.x[3 * i + 2] !== 1))
        expect.unreachable(`pixel ${i} is coloured background`);
  });

  test.each<[AttributeName, Layer, number]>([
    ['style', 'hair', 4],
    ['beard', 'beard', 2],
    ['hat', 'hat', 20],
    ['glasses', 'glasses', 10],
    ['earrings', 'accessories', 2],
    ['expression', 'mouth', 2],
    ['clothes', 'clothing', 6],
    ['skin', 'skin', 8],
  ])('%s shows if it is there, and only then', (name, layer, least) => {
    const wrong = many.attributes.filter((one, i) => {
      const there = one[name] !== 'none' && one[name] !== 'bald';
      const pixels = pixelsOf(i, layer);
      return there ? pixels < least : pixels > 0;
    });
    expect(wrong).toEqual([]);
  });
});

describe('splits', () => {
  test('no held-out pair in 100,000 training draws', { timeout: 120_000 }, () => {
    const rng = new Rng(2, 0);
    const found = Array.from({ length: 100_000 }, () => drawPortrait(rng, 'train').attributes).filter(
      isHeldOut,
    );
    expect(found).toEqual([]);
  });

  test('at least fifteen pairs are held out, and training shows each half', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(15);
    for (const pair of heldOut) {
      expect(Object.keys(pair).length).toBe(2);
      for (const half of Object.entries(pair))
        expect(many.attributes.filter((one) => fits({ [half[0]]: half[1] }, one)).length).toBeGreaterThan(20);
    }
  });

  test('combinations have a held-out pair, every one in its turn', () => {
    const { attributes: people } = source.draw(0, 400, 'combinations');
    expect(people.every(isHeldOut)).toBe(true);
    for (const pair of heldOut) expect(people.some((one) => fits(pair, one))).toBe(true);
  });

  test('test portraits are ordinary, and never among those to learn from', () => {
    const rng = new Rng(4, 0);
    const known = new Set(
      Array.from({ length: 20_000 }, () => JSON.stringify(drawPortrait(rng, 'train').drawing)),
    );
    const tests = Array.from({ length: 500 }, () => drawPortrait(rng, 'test'));
    expect(
      tests.some(({ attributes: one, drawing }) => isHeldOut(one) || known.has(JSON.stringify(drawing))),
    ).toBe(false);
  });
});

test('captions come with their portraits, the same each time', () => {
  const one = drawCaptioned(source, 3, 20, 'train');
  expect(drawCaptioned(source, 3, 20, 'train')).toEqual(one);
  expect(one.ids.length).toBe(20 * promptLength);
  one.captions.forEach(({ asked, text }, i) => {
    expect(fits(asked, one.attributes[i])).toBe(true);
    expect(one.ids.subarray(i * promptLength, (i + 1) * promptLength)).toEqual(tokenize(text).ids);
  });
});

test('sprites of another version of the drawing are refused', async () => {
  const stale: Read = async (path) => {
    const bytes = await readPublic(path);
    if (!path.endsWith('.json')) return bytes;
    const { seal: _, ...said } = JSON.parse(new TextDecoder().decode(bytes).replace('long01', 'long99'));
    return new TextEncoder().encode(JSON.stringify({ ...said, seal: sealOf(said) })).buffer;
  };
  await expect(openSprites(stale)).rejects.toThrow(/^data\/portraits\.json lists other variants .*: reload/);
  const sprites = await openSprites(readPublic);
  expect(() => sprites.indexOf('hat', 'variant99')).toThrow(/no hat is called “variant99”/);
});
