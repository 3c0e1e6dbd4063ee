import { FileError, isRecord } from '../../core/checked.ts';
import { manifestFile, packedFile } from '../manifest.ts';
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

/** Throws FileError when the file is damaged, or was packed from other variants than the code draws. */
export async function openSprites(read: Read): Promise<Sprites> {
  const expected = { sprites: [order.length, 16, 16], paints: [null, 3] } as const;
  const { manifest, parts } = await openPacked(read, 'portraits', expected);
  const { layers: packed } = manifest as { layers?: unknown };
  const named = isRecord(packed) ? Object.entries(packed) : [];
  const found = named.flatMap(([layer, names]) => [names].flat().map((name) => `${layer} ${name}`));
  if (found.join() !== order.join())
    throw new FileError(manifestFile('portraits'), 'lists other variants than this page draws');
  const beyond = parts.sprites.find((paint) => 3 * paint >= parts.paints.length);
  if (beyond !== undefined)
    throw new FileError(packedFile('portraits'), `paints with number ${beyond}, which it does not hold`);
  return { pixels: parts.sprites, paints: parts.paints, indexOf };
}
