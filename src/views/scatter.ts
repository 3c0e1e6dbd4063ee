/**
 * A cloud of points. Discs are added up in memory and go to the canvas as one picture: 5,000 take about a millisecond,
 * wherever the canvas lives, and a disc lies where its point lies, to a quarter of a pixel.
 */
import { rgb } from './look.ts';
import { type Plane, spotOf, toX, toY } from './plane.ts';

interface Disc {
  /** CSS pixels. */
  readonly radius: number;
  readonly opacity: number;
}

export interface Dots extends Disc {
  readonly colour: string;
}

/** x: [count, 2] in data units. */
export interface Cloud extends Disc {
  readonly x: ArrayLike<number>;
}

const SUB = 4;

/** Opacity 0 to 255 of a disc in a small square; one square for each of SUB × SUB positions within a pixel. */
interface Stamps {
  readonly side: number;
  readonly masks: readonly Uint8Array[];
}

function stamp(side: number, radius: number, opacity: number, dx: number, dy: number): Uint8Array {
  const centre = Math.floor(side / 2);
  return Uint8Array.from({ length: side * side }, (_, i) => {
    const distance = Math.hypot((i % side) + 0.5 - centre - dx, Math.floor(i / side) + 0.5 - centre - dy);
    return Math.round(255 * opacity * Math.max(0, Math.min(1, radius + 0.5 - distance)));
  });
}

const known = new Map<string, Stamps>();

function stampsFor(radius: number, opacity: number): Stamps {
  const key = `${radius} ${opacity}`;
  const found = known.get(key);
  if (found) return found;
  const side = 2 * Math.ceil(radius + 0.5) + 1;
  const at = (i: number) => (i + 0.5) / SUB;
  const masks = Array.from({ length: SUB * SUB }, (_, i) =>
    stamp(side, radius, opacity, at(i % SUB), at(Math.floor(i / SUB))),
  );
  if (known.size > 64) known.clear();
  known.set(key, { side, masks });
  return { side, masks };
}

/** One layer of opacity that all clouds share, one after another. */
let layer = new Uint8Array(0);
const sheets = new Map<string, { canvas: OffscreenCanvas; image: ImageData }>();

function sheet(width: number, height: number) {
  const key = `${width} ${height}`;
  let found = sheets.get(key);
  if (!found) {
    if (sheets.size > 12) sheets.clear();
    found = { canvas: new OffscreenCanvas(width, height), image: new ImageData(width, height) };
    sheets.set(key, found);
  }
  return found;
}

/** Lays one disc over the layer; what lies beyond its edges is left out. */
function press(
  mask: Uint8Array,
  side: number,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  if (left + side <= 0 || top + side <= 0 || left >= width || top >= height) return;
  const opacities = layer;
  const [from, to] = [Math.max(0, -left), Math.min(side, width - left)];
  for (let row = Math.max(0, -top); row < Math.min(side, height - top); row++) {
    const into = (top + row) * width + left;
    for (let column = from; column < to; column++) {
      const before = opacities[into + column] ?? 0;
      opacities[into + column] = before + (((255 - before) * (mask[row * side + column] ?? 0) + 127) >> 8);
    }
  }
}

/** Gives the layer its colour. Pixels are little-endian: red, green, blue, opacity. */
function tint(image: ImageData, colour: string): void {
  const [red, green, blue] = rgb(colour);
  const pixels = new Uint32Array(image.data.buffer);
  const base = red | (green << 8) | (blue << 16);
  const opacities = layer;
  for (let i = 0; i < pixels.length; i++) {
    const opacity = opacities[i] ?? 0;
    pixels[i] = opacity === 0 ? 0 : base | (opacity << 24);
  }
}

/** Values of x up to which the canvas draws the discs itself, sooner than a layer of its whole size is gone through. */
const FEW = 100;

function discs(context: CanvasRenderingContext2D, dots: Cloud, plane: Plane, colour: string): void {
  const { x } = dots;
  context.save();
  context.fillStyle = colour;
  context.globalAlpha = dots.opacity;
  for (let i = 0; 2 * i < x.length; i++) {
    context.beginPath();
    context.arc(...spotOf(plane, x, i), dots.radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.restore();
}

/** Lays all discs of a cloud over the layer. */
function pressAll({ x, radius, opacity }: Cloud, plane: Plane, ratio: number, width: number, height: number) {
  const { side, masks } = stampsFor(Math.round(radius * ratio * 8) / 8, opacity);
  const half = Math.floor(side / 2);
  for (let i = 0; i < x.length; i += 2) {
    const px = toX(plane, x[i] ?? Number.NaN) * ratio;
    const py = toY(plane, x[i + 1] ?? Number.NaN) * ratio;
    const [column, row] = [Math.floor(px), Math.floor(py)];
    const mask = masks[Math.floor((py - row) * SUB) * SUB + Math.floor((px - column) * SUB)];
    if (mask) press(mask, side, column - half, row - half, width, height);
  }
}

/** Clouds of one colour, the later ones over the others, in one layer. */
export function clouds(
  context: CanvasRenderingContext2D,
  all: readonly Cloud[],
  plane: Plane,
  colour: string,
): void {
  if (all.reduce((sum, { x }) => sum + x.length, 0) <= FEW) {
    for (const cloud of all) discs(context, cloud, plane, colour);
    return;
  }
  const { a: ratio, e, f } = context.getTransform();
  const [width, height] = [Math.round(plane.width * ratio), Math.round(plane.height * ratio)];
  if (layer.length < width * height) layer = new Uint8Array(width * height);
  else layer.fill(0, 0, width * height);
  for (const cloud of all) pressAll(cloud, plane, ratio, width, height);
  const { canvas, image } = sheet(width, height);
  tint(image, colour);
  canvas.getContext('2d', { willReadFrequently: true })?.putImageData(image, 0, 0);
  context.save();
  context.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
  context.drawImage(canvas, 0, 0);
  context.restore();
}

/** x: [count, 2] in data units. */
export const scatter = (
  context: CanvasRenderingContext2D,
  x: ArrayLike<number>,
  plane: Plane,
  { colour, radius, opacity }: Dots,
): void => clouds(context, [{ x, radius, opacity }], plane, colour);
