import { createAvatar } from '@dicebear/core';
import * as pixelArt from '@dicebear/pixel-art';
import { Resvg } from '@resvg/resvg-js';
import { type Layer, layers } from '../../src/data/portraits/design.ts';

/** For each layer, the variant to draw and its colour as RRGGBB; a layer that is not named is not drawn. */
export type Drawing = Readonly<Partial<Record<Layer, { readonly variant: string; readonly colour: string }>>>;

const colourOption: Readonly<Partial<Record<Layer, string>>> = { beard: 'hairColor' };

/** The SVG of a drawing, by DiceBear. Beard and hair have one colour there: the beard's when there is no hair. */
export function svgOf(drawing: Drawing): string {
  const options: Record<string, unknown> = { seed: '', skinColor: [drawing.skin?.colour ?? 'transparent'] };
  for (const layer of layers) {
    if (layer === 'skin') continue;
    const wanted = drawing[layer];
    options[layer] = wanted ? [wanted.variant] : [];
    options[`${layer}Probability`] = 100;
    if (wanted) options[colourOption[layer] ?? `${layer}Color`] = [wanted.colour];
  }
  const svg = createAvatar(pixelArt, options).toString();
  // Exported as a luminance mask, a beard would be the fainter the darker the hair; meant is its shape.
  const masked = svg.replaceAll('style="mask-type:luminance"', 'mask-type="alpha"');
  // Lenses of a third black leave the eyes as they are; these are to be told from glasses at a glance.
  const tinted = drawing.glasses?.variant.startsWith('dark')
    ? masked.replaceAll(/fill="#000" fill-opacity="\.3"/g, 'fill="#000" fill-opacity=".75"')
    : masked;
  // The skin's path goes with its colour; a highlight over it would stay.
  return drawing.skin ? tinted : tinted.replace(/<path[^>]*fill="transparent"[^>]*\/><path[^>]*\/>/, '');
}

/** A drawing on a plain background, RGBA: [16, 16, 4]. Throws when the picture is not the design's grid. */
export function raster(drawing: Drawing, background: string): Uint8Array {
  const image = new Resvg(svgOf(drawing), { background, fitTo: { mode: 'width', value: 16 } }).render();
  if (image.width !== 16 || image.height !== 16)
    throw new Error(`DiceBear drew ${image.width} × ${image.height} pixels, not 16 × 16: pin its version.`);
  return image.pixels;
}
