import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { heldOut } from '../../src/data/scenes/heldOut.ts';
import { type ObjectName, objectNames } from '../../src/data/scenes/objects.ts';
import { packedSide } from '../../src/data/scenes/sprites.ts';
import { writeNotice, writePacked } from './container.ts';
import { fluentNotice } from './fluent.ts';
import { type Icon, icons } from './scenes.icons.ts';

const packageName = '@iconify-json/fluent-emoji-flat';

interface Released {
  readonly version: string;
  /** The drawing of an icon, inside a box of 32 by 32. */
  body(name: string): string;
}

export function openReleased(): Released {
  const path = createRequire(import.meta.url).resolve(`${packageName}/icons.json`);
  const { icons } = JSON.parse(readFileSync(path, 'utf8'));
  const { version } = JSON.parse(readFileSync(join(dirname(path), 'package.json'), 'utf8'));
  return { version, body: (name) => icons[name].body };
}

/** Without smoothed edges, so that each pixel has one of the drawing's few colours: RGBA [64, 64, 4]. */
function raster(body: string): Uint8Array {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" shape-rendering="crispEdges">${body}</svg>`;
  return new Resvg(svg, { fitTo: { mode: 'width', value: packedSide } }).render().pixels;
}

type Colour = readonly [number, number, number];
const brightness = ([r, g, b]: Colour): number => 0.299 * r + 0.587 * g + 0.114 * b;
const hex = (pixel: Colour): string => pixel.map((value) => value.toString(16).padStart(2, '0')).join('');
const rgb = (text: string): Colour =>
  [0, 2, 4].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as unknown as Colour;

/** Paint of what leaves all below as it is: [keep, take, add red, add green, add blue]. */
const NOTHING = [255, 0, 0, 0, 0];

/**
 * The paint of one pixel. Where an object is dyed, its main colour is the one that is asked for, darker shades are that
 * colour darkened as much as they are, and lighter ones lightened towards white.
 */
export function paintOf(pixel: Colour, { dyed = [] }: Icon): readonly number[] {
  if (!dyed.includes(hex(pixel))) return [0, 0, ...pixel];
  const [main, own] = [rgb(dyed[0]), pixel].map(brightness);
  if (own <= main) return [0, Math.round((255 * own) / main), 0, 0, 0];
  const white = Math.round((255 * (own - main)) / (255 - main));
  return [0, 255 - white, white, white, white];
}

/** The sprites of all objects as indices into a table of paints. Paint 0 leaves what is below. */
export function makeSprites({ body }: Released): { sprites: Uint8Array; paints: (readonly number[])[] } {
  const paints: (readonly number[])[] = [NOTHING];
  const known = new Map([[NOTHING.join(), 0]]);
  const pixels = objectNames.flatMap((name: ObjectName) => {
    const drawn = raster(body(icons[name].icon));
    return Array.from({ length: packedSide ** 2 }, (_, i) => {
      const [r, g, b, alpha] = drawn.subarray(4 * i, 4 * i + 4);
      const paint = alpha < 128 ? NOTHING : paintOf([r, g, b], icons[name]);
      const key = paint.join();
      if (!known.has(key)) known.set(key, paints.push(paint) - 1);
      return known.get(key) as number;
    });
  });
  if (paints.length > 256) throw new Error(`${paints.length} paints do not fit a byte: leave out an object.`);
  return { sprites: Uint8Array.from(pixels), paints };
}

/** The objects for the page and the trainer, which put scenes together from them without a rasteriser. */
export function pack(): void {
  const source = openReleased();
  const { sprites, paints } = makeSprites(source);
  const bytes = writePacked(
    'scenes',
    {
      source: `Fluent Emoji Flat © Microsoft, npm ${packageName} ${source.version}, drawn with @resvg/resvg-js 2.6.2`,
      licence: 'MIT',
      notice: 'scenes.LICENSE.txt',
      contents:
        `Each object drawn apart, ${packedSide} × ${packedSide}, one byte a pixel: which paint. A paint is ` +
        '[keep, take, add red, add green, add blue]: result = (keep · below + take · colour) / 255 + add.',
    },
    [
      { name: 'sprites', shape: [objectNames.length, packedSide, packedSide], data: sprites },
      { name: 'paints', shape: [paints.length, 5], data: Uint8Array.from(paints.flat()) },
    ],
    { objects: Object.fromEntries(objectNames.map((name) => [name, icons[name].icon])), heldOut },
  );
  writeNotice('scenes.LICENSE.txt', fluentNotice('Drawings of sixty emoji'));
  console.log(
    `public/data/scenes.bin: ${objectNames.length} objects, ${paints.length} paints, ${bytes} bytes.`,
  );
}
