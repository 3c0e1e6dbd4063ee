/** Pictures that somebody opens, pastes or drops, as references. */
import { pictureShape } from '../../../core/arrays.ts';
import { shrunk } from '../../../core/shrunk.ts';
import { bitmapOf, isPicture, pixelsOf, refuseSize } from '../../../state/bitmaps.ts';
import { change, datasetOf, experiment } from '../../../state/experiment.ts';
import { formatReference } from './fields/picture.ts';

/** Pixels across of what is looked at of a picture; browsers make larger ones smaller, all alike. */
const ACROSS = 512;

/** Portraits stand on white, garments on black. */
const groundOf = (channels: number): number => (channels === 1 ? 0 : 255);

/** The middle of it, as small as the data, as the page's reference. Throws Error that says what is wrong and what helps. */
export async function takePicture(file: Blob): Promise<void> {
  refuseSize(file);
  if (!isPicture(file)) throw new Error('It is no picture: open PNG, JPEG, GIF or WebP.');
  const bitmap = await bitmapOf(file);
  try {
    const square = Math.min(bitmap.width, bitmap.height);
    const [left, top] = [(bitmap.width - square) >> 1, (bitmap.height - square) >> 1];
    const size = Math.min(ACROSS, square);
    const pixels = pixelsOf(bitmap, size, size, [left, top, square, square]);
    const [side, , channels] = pictureShape(datasetOf(experiment.getState()).event);
    change({ reference: formatReference(shrunk(pixels, size, side, channels, groundOf(channels))) });
  } finally {
    bitmap.close();
  }
}
