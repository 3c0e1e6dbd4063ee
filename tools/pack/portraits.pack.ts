import { type Layer, layers, spritesOf } from '../../src/data/portraits/design.ts';
import { heldOut } from '../../src/data/portraits/heldOut.ts';
import { writeNotice, writePacked } from './container.ts';
import { raster } from './drawing.ts';

const size = 256;

const notice = `Pixel Art by DiceBear, https://www.figma.com/community/file/1198754108850888330
The design is in the public domain: CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/
`;

/**
 * What each pixel of one sprite does: result = (keep · below + take · colour) / 255 + add, as [keep, take, add].
 * Read off from four drawings, in black and in white on black and on white. (Whatever is neither below nor the
 * sprite's own colour is black or white in this design, so add is one number.)
 */
function paintsOf(layer: Layer, variant: string): [keep: number, take: number, add: number][] {
  const draw = (colour: string, background: string) => raster({ [layer]: { variant, colour } }, background);
  const dark = draw('000000', '#000000');
  const onWhite = draw('000000', '#ffffff');
  const white = draw('ffffff', '#000000');
  return Array.from({ length: size }, (_, pixel) => {
    const i = 4 * pixel;
    return [onWhite[i] - dark[i], white[i] - dark[i], dark[i]];
  });
}

/** The sprites of all layers as indices into a table of paints. Paint 0 leaves what is below. */
export function makeSprites(): { sprites: Uint8Array; paints: number[][] } {
  const paints: number[][] = [[255, 0, 0]];
  const known = new Map([[paints[0].join(), 0]]);
  const pixels = layers.flatMap((layer) =>
    spritesOf(layer).flatMap((variant) =>
      paintsOf(layer, variant).map((paint) => {
        const key = paint.join();
        if (!known.has(key)) known.set(key, paints.push(paint) - 1);
        return known.get(key) as number;
      }),
    ),
  );
  if (paints.length > 256) throw new Error(`${paints.length} paints do not fit a byte: leave out a variant.`);
  return { sprites: Uint8Array.from(pixels), paints };
}

/** The design's layers for the page and the trainer, which put portraits together from them without a rasteriser. */
export function pack(): void {
  const { sprites, paints } = makeSprites();
  const count = sprites.length / size;
  const bytes = writePacked(
    'portraits',
    {
      source: 'Pixel Art by DiceBear, npm @dicebear/pixel-art 9.4.3, drawn with @resvg/resvg-js 2.6.2',
      licence: 'CC0 1.0',
      notice: 'portraits.LICENSE.txt',
      contents:
        'Each variant of each layer drawn apart, 16 × 16, one byte a pixel: which paint. A paint is ' +
        '[keep, take, add]: result = (keep · below + take · colour) / 255 + add.',
    },
    [
      { name: 'sprites', shape: [count, 16, 16], data: sprites },
      { name: 'paints', shape: [paints.length, 3], data: Uint8Array.from(paints.flat()) },
    ],
    { layers: Object.fromEntries(layers.map((layer) => [layer, spritesOf(layer)])), heldOut },
  );
  writeNotice('portraits.LICENSE.txt', notice);
  console.log(`public/data/portraits.bin: ${count} sprites, ${paints.length} paints, ${bytes} bytes.`);
}
