/** Where a brush stands over a state, before it does anything and while it does. */
import { type Look, withAlpha } from './look.ts';
import { type Plane, toX, toY } from './plane.ts';

/** A ring around what a push takes along, and an arrow along which it goes. at, by, width: in data units. */
export function paintPush(
  context: CanvasRenderingContext2D,
  plane: Plane,
  at: readonly [x: number, y: number],
  by: readonly [x: number, y: number],
  width: number,
  look: Look,
): void {
  const [x, y] = [toX(plane, at[0]), toY(plane, at[1])];
  const [dx, dy] = [by[0] * plane.scale, -by[1] * plane.scale];
  context.save();
  context.lineWidth = 1.5 * look.line;
  context.strokeStyle = look.ink;
  context.fillStyle = withAlpha(look.ink, 0.08);
  context.beginPath();
  context.arc(x + dx, y + dy, width * plane.scale, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  const length = Math.hypot(dx, dy);
  if (length > 3) {
    const tip = Math.min(9, length / 2);
    const [ux, uy] = [dx / length, dy / length];
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + dx, y + dy);
    for (const side of [-1, 1]) {
      context.moveTo(x + dx, y + dy);
      context.lineTo(x + dx - tip * (ux - 0.5 * side * uy), y + dy - tip * (uy + 0.5 * side * ux));
    }
    context.stroke();
  }
  context.restore();
}
