/** A cloud of points. One small disc is drawn once and copied, so that 5,000 cost two or three milliseconds. */
import { type Plane, toX, toY } from './plane.ts';

type Context = CanvasRenderingContext2D;

const discs = new Map<string, OffscreenCanvas>();

function disc(colour: string, radius: number): OffscreenCanvas {
  const key = `${colour} ${radius}`;
  const known = discs.get(key);
  if (known) return known;
  const size = Math.ceil(radius * 2) + 2;
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
    context.fill();
  }
  if (discs.size > 64) discs.clear();
  discs.set(key, canvas);
  return canvas;
}

export interface Dots {
  readonly colour: string;
  /** CSS pixels. */
  readonly radius: number;
  readonly opacity: number;
}

/** x: [count, 2] in data units. Discs lie on whole device pixels. */
export function scatter(context: Context, x: ArrayLike<number>, plane: Plane, dots: Dots): void {
  const { a: ratio, e, f } = context.getTransform();
  const radius = Math.round(dots.radius * ratio * 4) / 4;
  const sprite = disc(dots.colour, radius);
  const half = sprite.width / 2;
  context.save();
  context.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
  context.globalAlpha = dots.opacity;
  for (let i = 0; i < x.length; i += 2) {
    const left = Math.round(toX(plane, x[i]) * ratio - half);
    const top = Math.round(toY(plane, x[i + 1]) * ratio - half);
    context.drawImage(sprite, left, top);
  }
  context.restore();
}
