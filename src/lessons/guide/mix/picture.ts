import { planeOf, scatter } from '../../../modalities/plane.ts';
import type { Picture } from '../../picture.ts';

const LINE = [-1.4, -0.7, 0, 0.7, 1.4];
const lattice = LINE.flatMap((y) => LINE.map((x) => [x, y] as const));
const [ROW, COLUMN] = [0.7, 0.7];

const of = (which: (x: number, y: number) => boolean): Float32Array =>
  Float32Array.from(lattice.filter(([x, y]) => which(x, y)).flat());

/** A row, a column, and where they cross. */
export default ((context, box, look) => {
  const plane = planeOf(box, 2);
  const radius = box.height / 40;
  scatter(
    context,
    of(() => true),
    plane,
    { colour: look.ink, radius: 0.6 * radius, opacity: 0.3 },
  );
  scatter(
    context,
    of((_, y) => y === ROW),
    plane,
    { colour: look.data, radius, opacity: 0.7 },
  );
  scatter(
    context,
    of((x) => x === COLUMN),
    plane,
    { colour: look.network, radius, opacity: 0.7 },
  );
  const crossing = of((x, y) => x === COLUMN && y === ROW);
  scatter(context, crossing, plane, { colour: look.guidance, radius: 2.2 * radius, opacity: 1 });
}) satisfies Picture;
