import { combine } from '../../core/arrays.ts';
import { jump } from '../../core/process.ts';
import { planeOf, scatter } from '../../modalities/plane.ts';
import { levelOf, noise, points } from '../common/toy.ts';
import type { Picture } from '../picture.ts';

/** Data dissolves. */
export default ((context, box, look, t) => {
  const x = jump(combine, points(), noise(), levelOf(t));
  scatter(context, x, planeOf(box, 2.7), { colour: look.ink, radius: 1.6, opacity: 0.8 });
}) satisfies Picture;
