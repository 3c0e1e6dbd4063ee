import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { Rng } from '../../src/core/random.ts';
import { paintPortrait } from '../../src/data/portraits/paint.ts';
import { drawPortrait, type Portrait } from '../../src/data/portraits/portrait.ts';
import { openSprites } from '../../src/data/portraits/sprites.ts';
import { readPublic } from '../../src/data/read.fixture.ts';
import { type Drawing, raster, svgOf } from './drawing.ts';
import { makeSprites } from './portraits.pack.ts';

const hex = (colour: readonly number[]) =>
  colour.map((value) => value.toString(16).padStart(2, '0')).join('');

const drawingOf = ({ drawing }: Portrait): Drawing =>
  Object.fromEntries(
    Object.entries(drawing).map(([layer, { variant, colour }]) => [layer, { variant, colour: hex(colour) }]),
  );

const people = (count: number) => {
  const rng = new Rng(9, 0);
  return Array.from({ length: count }, () => drawPortrait(rng, 'train'));
};

test('the packed sprites are what the package draws', async () => {
  const { sprites, paints } = makeSprites();
  const packed = await openSprites(readPublic);
  expect(Buffer.from(packed.pixels).equals(Buffer.from(sprites))).toBe(true);
  expect([...packed.paints]).toEqual(paints.flat());
});

test('a portrait put together from sprites is the one that DiceBear draws', async () => {
  const sprites = await openSprites(readPublic);
  const [pixels, parts] = [new Uint8Array(768), new Uint8Array(256)];
  let furthest = 0;
  for (const portrait of people(100)) {
    paintPortrait(portrait, sprites, pixels, parts);
    const drawn = raster(drawingOf(portrait), '#ffffff');
    for (let i = 0; i < 768; i++)
      furthest = Math.max(furthest, Math.abs(pixels[i] - drawn[4 * Math.floor(i / 3) + (i % 3)]));
  }
  expect(furthest).toBeLessThanOrEqual(2);
});

test('the whole drawing is in frame, on the grid of 16', () => {
  for (const portrait of people(20)) {
    const svg = svgOf(drawingOf(portrait));
    expect(svg).toContain('viewBox="0 0 16 16"');
    const wide = svg
      .replace('viewBox="0 0 16 16"', 'viewBox="-8 -8 32 32"')
      .replace('mask="url(#viewboxMask)"', '');
    const { pixels } = new Resvg(wide, { fitTo: { mode: 'width', value: 96 } }).render();
    const at = (x: number, y: number) =>
      Buffer.from(pixels.subarray(4 * (96 * y + x), 4 * (96 * y + x) + 4)).toString('hex');
    for (let y = 0; y < 96; y++)
      for (let x = 0; x < 96; x++) {
        const inside = x >= 24 && x < 72 && y >= 24 && y < 72;
        const expected = inside ? at(3 * Math.floor(x / 3) + 1, 3 * Math.floor(y / 3) + 1) : '00000000';
        if (at(x, y) !== expected)
          expect.unreachable(`pixel ${x}, ${y} of ${JSON.stringify(portrait.attributes)}`);
      }
  }
});
