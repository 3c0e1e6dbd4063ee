/** Pictures with crisp pixels, laid out in a grid. */

import type { PictureShape } from '../core/types.ts';
import { type Look, rgb } from './look.ts';
import type { Box } from './plane.ts';

/** Rows and columns that are all filled, where there are such; cells as large as the box allows. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

export function gridFor(count: number, box: Box): Grid {
  let best = { columns: 1, rows: count, cell: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const empty = columns * rows - count;
    const cell = Math.min(box.width / columns, box.height / rows) * (1 - empty / (4 * count + 1));
    if (cell > best.cell) best = { columns, rows, cell };
  }
  return best;
}

/** How values become shades. A picture in [-1, 1] shows as it is with gain 1. */
export interface Shades {
  readonly look: Look;
  /** Multiplies values before they are shown. */
  readonly gain: number;
}

const shareOf = (value: number) => (value < 0 ? 0 : value > 1 ? 1 : value);

/** One channel is ink on paper (−1 is paper, as in print); three are red, green and blue. */
export function shade(
  x: ArrayLike<number>,
  from: number,
  [height, width, channels]: PictureShape,
  out: Uint8ClampedArray,
  { look, gain }: Shades,
): void {
  const [paper, ink] = [rgb(look.paper), rgb(look.ink)];
  for (let i = 0, to = 0; i < height * width; i++, to += 4) {
    const place = from + i * channels;
    if (channels === 3) {
      for (let c = 0; c < 3; c++)
        out[to + c] = 255 * shareOf(0.5 + 0.5 * gain * (x[place + c] ?? Number.NaN));
    } else {
      const share = shareOf(0.5 + 0.5 * gain * (x[place] ?? Number.NaN));
      out[to] = paper[0] + (ink[0] - paper[0]) * share;
      out[to + 1] = paper[1] + (ink[1] - paper[1]) * share;
      out[to + 2] = paper[2] + (ink[2] - paper[2]) * share;
    }
    out[to + 3] = 255;
  }
}

let scratch: OffscreenCanvas | null = null;

function sheet(width: number, height: number): OffscreenCanvas {
  scratch ??= new OffscreenCanvas(width, height);
  if (scratch.width < width || scratch.height < height) {
    scratch.width = Math.max(scratch.width, width);
    scratch.height = Math.max(scratch.height, height);
  }
  return scratch;
}

/** Whole device pixels for each pixel of a picture, unless that would leave much of the room empty. */
function crisp(room: number, side: number): number {
  const whole = Math.floor(room / side) * side;
  return whole >= 0.8 * room ? whole : Math.floor(room);
}

/** Corner and size, in device pixels, of picture number i; a grid is flush with the text beside and below it. */
export function cellOf(
  i: number,
  { columns, rows }: Grid,
  box: Box,
  side: number,
): readonly [x: number, y: number, size: number] {
  const pitch = Math.min(box.width / columns, box.height / rows);
  const single = columns * rows === 1;
  const size = crisp(single ? pitch : pitch * 0.95, side);
  const step = single ? size : Math.min(Math.floor(pitch), size + Math.max(2, Math.round(size * 0.08)));
  const spare = (of: number, length: number) => length - (of - 1) * step - size;
  const left = single ? Math.floor(spare(1, box.width) / 2) : 0;
  const top = Math.floor(spare(rows, box.height) / (single ? 2 : 1));
  return [left + (i % columns) * step, top + Math.floor(i / columns) * step, size];
}

/** Number of the picture at a place of the box, in CSS pixels; null beside them. ratio: device pixels for one of them. */
export function pictureAt(
  [x, y]: readonly [x: number, y: number],
  count: number,
  { width, height }: Box,
  side: number,
  ratio: number,
): number | null {
  const grid = gridFor(count, { width, height });
  const device = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  for (let i = 0; i < count; i++) {
    const [left, top, size] = cellOf(i, grid, device, side);
    const inside = (at: number, from: number) => at * ratio >= from && at * ratio < from + size;
    if (inside(x, left) && inside(y, top)) return i;
  }
  return null;
}

/** A frame along the edge of picture number i, of ink and of paper, so that it is seen on either. */
export function paintFrame(
  context: CanvasRenderingContext2D,
  i: number,
  count: number,
  { width, height }: Box,
  side: number,
  look: Look,
): void {
  const { a: ratio, e, f } = context.getTransform();
  const device = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  const [left, top, size] = cellOf(i, gridFor(count, { width, height }), device, side);
  const line = Math.max(2, Math.round(ratio * look.line));
  context.save();
  context.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
  context.lineWidth = line;
  const rectangle = (colour: string, inset: number) => {
    context.strokeStyle = colour;
    context.strokeRect(left + inset, top + inset, size - 2 * inset, size - 2 * inset);
  };
  rectangle(look.ink, line / 2);
  rectangle(look.paper, 1.5 * line);
  context.restore();
}

/** x: [count, height, width, channels], of which the first count are painted. */
export function paintPictures(
  context: CanvasRenderingContext2D,
  x: ArrayLike<number>,
  event: PictureShape,
  count: number,
  box: Box,
  shades: Shades,
): void {
  const ratio = context.getTransform().a;
  const device = { width: Math.round(box.width * ratio), height: Math.round(box.height * ratio) };
  const grid = gridFor(count, box);
  const side = Math.max(event[0], event[1]);
  paintPicturesAt(context, x, event, count, (i) => cellOf(i, grid, device, side), shades);
}

/** The same, each at a place of its own: left, top and width in device pixels of the box. */
export function paintPicturesAt(
  context: CanvasRenderingContext2D,
  x: ArrayLike<number>,
  event: PictureShape,
  count: number,
  placeOf: (i: number) => readonly [left: number, top: number, size: number],
  shades: Shades,
): void {
  const { e, f } = context.getTransform();
  const [height, width, channels] = event;
  const canvas = sheet(width * count, height);
  const from = canvas.getContext('2d', { willReadFrequently: true });
  if (!from) return;
  const image = new ImageData(width, height);
  context.save();
  context.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
  context.imageSmoothingEnabled = false;
  for (let i = 0; i < count; i++) {
    shade(x, i * height * width * channels, event, image.data, shades);
    from.putImageData(image, i * width, 0);
  }
  for (let i = 0; i < count; i++) {
    const [left, top, size] = placeOf(i);
    context.drawImage(canvas, i * width, 0, width, height, left, top, size, (size * height) / width);
  }
  context.restore();
}
