import { openPacked } from '../packed.ts';
import type { Read } from '../types.ts';
import { type Layer, layers, spritesOf } from './design.ts';

/** The design's layers. pixels: [sprites, 16, 16], indices of paints; paints: [paints, 3] as keep, take, add. */
export interface Sprites {
  readonly pixels: Uint8Array;
  readonly paints: Uint8Array;
  /** Index of a variant's sprite. */
  indexOf(layer: Layer, variant: string): number;
}

const order = layers.flatMap((layer) => spritesOf(layer).map((variant) => `${layer} ${variant}`));
const indices = new Map(order.map((name, index) => [name, index]));

function indexOf(layer: Layer, variant: string): number {
  const index = indices.get(`${layer} ${variant}`);
  if (index === undefined) throw new RangeError(`no ${layer} is called “${variant}”; design.ts lists them`);
  return index;
}

/** Throws when the file is damaged, or was packed from other variants than the code draws. */
export async function openSprites(read: Read): Promise<Sprites> {
  const { manifest, parts } = await openPacked(read, 'portraits');
  const packed = (manifest as { layers?: Record<string, string[]> }).layers ?? {};
  const found = Object.entries(packed).flatMap(([layer, names]) => names.map((name) => `${layer} ${name}`));
  if (found.join() !== order.join())
    throw new Error(
      'data/portraits.json lists other variants than design.ts: run npm run pack -- portraits again.',
    );
  return { pixels: parts.sprites, paints: parts.paints, indexOf };
}
