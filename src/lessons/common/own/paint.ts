/** The board: its plane, the points in their colours and shapes, and the brush. */
import { at, pairAt } from '../../../core/at.ts';
import { EDGE } from '../../../state/placed.ts';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import { brush, onBoard, type Point, radii } from './board.ts';

/** Pixels to a unit of the plane, which fills a square in the middle of the box. */
export const scaleOf = ({ width, height }: Box): number => Math.min(width, height) / (2 * EDGE);

export const placeUnder = ([x, y]: Point, box: Box): Point => {
  const scale = scaleOf(box);
  return [(x - box.width / 2) / scale, (box.height / 2 - y) / scale];
};

type Mark = (context: CanvasRenderingContext2D, x: number, y: number, r: number) => void;

/** A shape for each colour, so that nothing is told by colour alone. */
const marks: readonly Mark[] = [
  (context, x, y, r) => {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  },
  (context, x, y, r) => context.rect(x - r, y - r, 2 * r, 2 * r),
  (context, x, y, r) => {
    context.moveTo(x, y - 1.3 * r);
    context.lineTo(x + 1.2 * r, y + r);
    context.lineTo(x - 1.2 * r, y + r);
    context.closePath();
  },
  (context, x, y, r) => {
    context.moveTo(x, y - 1.4 * r);
    context.lineTo(x + 1.4 * r, y);
    context.lineTo(x, y + 1.4 * r);
    context.lineTo(x - 1.4 * r, y);
    context.closePath();
  },
];

/** Of the look. */
export const colourRoles = ['ink', 'data', 'noise', 'network'] as const;

/** Beyond so many, shapes are too small to be told apart, and squares are drawn fastest. */
const MANY = 6000;

export const paintBoard: Paint = (context, box, look) => {
  const scale = scaleOf(box);
  context.translate(box.width / 2, box.height / 2);
  const half = EDGE * scale;
  context.strokeStyle = look.ink;
  context.globalAlpha = 0.25;
  context.lineWidth = look.line;
  context.strokeRect(-half + 0.5, -half + 0.5, 2 * half - 1, 2 * half - 1);
  context.globalAlpha = 1;
  const board = onBoard();
  if (board) paintPoints(context, board, scale, (colour) => look[at(colourRoles, colour)]);
  const { aim, size } = brush.getState();
  if (!aim) return;
  context.strokeStyle = look.ink;
  context.beginPath();
  const [x, y] = [aim[0] * scale, -aim[1] * scale];
  context.arc(x, y, Math.max(4, radii[size] * scale), 0, 2 * Math.PI);
  context.moveTo(x - 3, y);
  context.lineTo(x + 3, y);
  context.moveTo(x, y - 3);
  context.lineTo(x, y + 3);
  context.stroke();
};

/** x: [n, 2], around the origin of the context. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  { x, colours }: { readonly x: ArrayLike<number>; readonly colours: ArrayLike<number> },
  scale: number,
  colourOf: (colour: number) => string,
): void {
  const many = colours.length > MANY;
  const radius = many ? 0.8 : Math.max(1.6, Math.min(3, scale / 22));
  for (const [colour, mark] of marks.entries()) {
    const drawn = many ? at(marks, 1) : mark;
    context.fillStyle = colourOf(colour);
    context.beginPath();
    for (let i = 0; i < colours.length; i++)
      if (colours[i] === colour) {
        const [px, py] = pairAt(x, i);
        drawn(context, px * scale, -py * scale, radius);
      }
    context.globalAlpha = many ? 0.6 : 0.85;
    context.fill();
    context.globalAlpha = 1;
  }
}
