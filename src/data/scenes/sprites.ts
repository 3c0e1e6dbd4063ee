import { FileError, isRecord } from '../../core/checked.ts';
import { manifestFile, packedFile } from '../manifest.ts';
import { openPacked } from '../packed.ts';
import type { Read } from '../types.ts';
import { type ObjectName, objectNames } from './objects.ts';

/** Pixels of a side of a packed sprite. */
export const packedSide = 64;
/** Numbers of a paint: keep, take, then add in red, green and blue. */
const PAINT = 5;

/**
 * What each pixel of an object does at one size: result = keep·below + take·colour + add, [side, side, 5] as keep, take,
 * then add for red, green and blue (0 … 255).
 */
export type Stamp = Float64Array;

export interface Sprites {
  /** An object at this many pixels a side, from 1 to 64. */
  stamp(object: ObjectName, side: number): Stamp;
}

/** How much of each packed pixel, along one side, lies in each pixel of a smaller picture: [from, shares]. */
function cover(side: number): { from: number; shares: number[] }[] {
  const step = packedSide / side;
  return Array.from({ length: side }, (_, i) => {
    const [start, end] = [i * step, (i + 1) * step];
    const from = Math.floor(start);
    const length = Math.min(packedSide, Math.ceil(end)) - from;
    const shares = Array.from(
      { length },
      (_, k) => (Math.min(end, from + k + 1) - Math.max(start, from + k)) / step,
    );
    return { from, shares };
  });
}

/** Mean of the paints over each pixel: exact, because they are linear. pixels: [64, 64], indices of paints. */
function shrink(pixels: Uint8Array, paints: Uint8Array, side: number): Stamp {
  const along = cover(side);
  const rows = new Float64Array(packedSide * side * PAINT);
  for (let y = 0; y < packedSide; y++)
    along.forEach(({ from, shares }, x) => {
      shares.forEach((share, k) => {
        const paint = PAINT * pixels[packedSide * y + from + k];
        for (let i = 0; i < PAINT; i++) rows[PAINT * (side * y + x) + i] += share * paints[paint + i];
      });
    });
  const out = new Float64Array(side * side * PAINT);
  const width = side * PAINT;
  along.forEach(({ from, shares }, y) => {
    shares.forEach((share, k) => {
      for (let i = 0; i < width; i++) out[width * y + i] += share * rows[width * (from + k) + i];
    });
  });
  // Keep and take are shares of 255.
  return out.map((value, i) => (i % PAINT < 2 ? value / 255 : value));
}

/** Throws FileError when the file is damaged, or was packed from other objects than the code draws. */
export async function openSprites(read: Read): Promise<Sprites> {
  const area = packedSide ** 2;
  const expected = { sprites: [objectNames.length, packedSide, packedSide], paints: [null, PAINT] } as const;
  const { manifest, parts } = await openPacked(read, 'scenes', expected);
  const { objects } = manifest as { objects?: unknown };
  if (!isRecord(objects) || Object.keys(objects).join() !== objectNames.join())
    throw new FileError(manifestFile('scenes'), 'lists other objects than this page draws');
  const beyond = parts.sprites.find((paint) => PAINT * paint >= parts.paints.length);
  if (beyond !== undefined)
    throw new FileError(packedFile('scenes'), `paints with number ${beyond}, which it does not hold`);
  const stamps = new Map<string, Stamp>();
  return {
    stamp(object, side) {
      const key = `${object} ${side}`;
      const index = objectNames.indexOf(object);
      const pixels = parts.sprites.subarray(index * area, (index + 1) * area);
      const made = stamps.get(key) ?? shrink(pixels, parts.paints, side);
      stamps.set(key, made);
      return made;
    },
  };
}
