/** Pictures that somebody brings: read with care, since they may be anything. Each throws Error that says what helps. */
import { imageSize } from 'image-size';
import { needed } from '../core/at.ts';
import { grouped } from '../core/grouped.ts';

/** Bytes: a text of as many points as can be placed has a fraction of it. */
const LARGEST = 16 * 2 ** 20;
/** Pixels that a browser unpacks in a moment. */
const MOST_PIXELS = 40_000_000;
/** Bytes in which a picture says how large it is. */
const HEAD = 2 ** 19;

export const megabytes = (bytes: number): string => `${grouped(Math.round(bytes / 2 ** 20))} MB`;

export const isPicture = (file: Blob): boolean => file.type.startsWith('image/');

export function refuseSize(file: Blob): void {
  if (file.size === 0) throw new Error('It is empty: open another file.');
  if (file.size > LARGEST)
    throw new Error(
      `It has ${megabytes(file.size)}, and this page reads ${megabytes(LARGEST)}: save fewer rows, or a smaller picture.`,
    );
}

/** Its size is looked up before it is unpacked: a small file may hold a picture that no memory does. */
export async function bitmapOf(file: Blob): Promise<ImageBitmap> {
  let size: { readonly width: number; readonly height: number };
  try {
    size = imageSize(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  } catch (cause) {
    throw new Error('It is no picture that this page knows: open PNG, JPEG, GIF or WebP.', { cause });
  }
  if (size.width * size.height > MOST_PIXELS)
    throw new Error(
      `It has ${grouped(size.width)} × ${grouped(size.height)} pixels, which is too many to look at: make it smaller.`,
    );
  return createImageBitmap(file).catch((cause) => {
    throw new Error('It is damaged, or of a kind that this browser cannot show: open another picture.', {
      cause,
    });
  });
}

/** A part of it, or all, as so many pixels: RGBA, [height, width, 4]. */
export function pixelsOf(
  bitmap: ImageBitmap,
  width: number,
  height: number,
  part: readonly [left: number, top: number, width: number, height: number] = [
    0,
    0,
    bitmap.width,
    bitmap.height,
  ],
): Uint8ClampedArray {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = needed(canvas.getContext('2d', { willReadFrequently: true }), 'The context of a canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, ...part, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}
