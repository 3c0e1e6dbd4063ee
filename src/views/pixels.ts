/** Pictures with crisp pixels, laid out in a grid. */
import type { Box } from './plane.ts';
import { type Look, rgb } from './look.ts';

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

/** One channel is ink on paper (−1 is paper, as in print); three are red, green and blue. */
export function shade(x: ArrayLike<number>, from: number, event: readonly number[], out: Uint8ClampedArray, { look, gain }: Shades): void {
  const [height, width, channels] = event;
  const [paper, ink] = [rgb(look.paper), rgb(look.ink)];
  for (let i = 0, to = 0; i < height * width; i++, to += 4) {
    for (let c = 0; c < 3; c++) {
      const value = 0.5 + 0.5 * gain * x[from + i * channels + (channels === 3 ? c : 0)];
      const share = value < 0 ? 0 : value > 1 ? 1 : value;
      out[to + c] = channels === 3 ? 255 * share : paper[c] + (ink[c] - paper[c]) * share;
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

/** Where picture number i goes, in device pixels; pixels of a picture all get the same whole number of them if they can. */
export function cellOf(i: number, { columns, rows }: Grid, box: Box, side: number): readonly [x: number, y: number, size: number] {
  const pitch = Math.floor(Math.min(box.width / columns, box.height / rows));
  const room = columns * rows === 1 ? pitch : pitch * 0.94;
  const size = room >= side ? Math.floor(room / side) * side : Math.floor(room);
  // Without the gap after the last column and row, so that the grid is flush with the text beside it.
  const across = columns > 1 ? Math.min(pitch, (box.width - size) / (columns - 1)) : 0;
  const step = Math.max(size, Math.floor(Math.min(across || pitch, rows > 1 ? (box.height - size) / (rows - 1) : pitch)));
  return [(i % columns) * step, Math.floor(i / columns) * step, size];
}

/** x: [count, height, width, channels], from number `first` on. ratio: device pixels per CSS pixel. */
export function paintPictures(
  context: CanvasRenderingContext2D,
  x: ArrayLike<number>,
  event: readonly number[],
  count: number,
  box: Box,
  ratio: number,
  shades: Shades,
  first = 0,
): void {
  const [height, width, channels] = event;
  const canvas = sheet(width * count, height);
  const from = canvas.getContext('2d', { willReadFrequently: true });
  if (!from) return;
  const device = { width: Math.round(box.width * ratio), height: Math.round(box.height * ratio) };
  const grid = gridFor(count, box);
  const image = new ImageData(width, height);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.imageSmoothingEnabled = false;
  for (let i = 0; i < count; i++) {
    shade(x, (first + i) * height * width * channels, event, image.data, shades);
    from.putImageData(image, i * width, 0);
  }
  for (let i = 0; i < count; i++) {
    const [left, top, size] = cellOf(i, grid, device, Math.max(height, width));
    context.drawImage(canvas, i * width, 0, width, height, left, top, size, (size * height) / width);
  }
  context.restore();
}
