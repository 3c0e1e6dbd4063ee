/** Marks that are told apart by their shape. */
type Place = readonly [x: number, y: number];

const corners: readonly (readonly Place[])[] = [
  Array.from({ length: 20 }, (_, i) => [Math.cos((i * Math.PI) / 10), Math.sin((i * Math.PI) / 10)]),
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  [
    [0, 1.15],
    [1.1, -0.85],
    [-1.1, -0.85],
  ],
  Array.from({ length: 10 }, (_, i) => {
    const [radius, turn] = [i % 2 ? 0.55 : 1.35, (i * Math.PI) / 5];
    return [radius * Math.sin(turn), -radius * Math.cos(turn)];
  }),
  [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
];

/** As many marks as anybody tells apart: seven shapes, filled and hollow. */
export const SHAPES = 2 * corners.length;

export function paintShape(
  context: CanvasRenderingContext2D,
  shape: number,
  [x, y]: Place,
  size: number,
  colour: string,
  paper: string,
): void {
  context.beginPath();
  for (const [dx, dy] of corners[shape % corners.length] ?? []) context.lineTo(x + size * dx, y + size * dy);
  context.closePath();
  context.fillStyle = shape % SHAPES < corners.length ? colour : paper;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.stroke();
}
