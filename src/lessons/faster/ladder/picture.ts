import { paths, planeOf, scatter } from '../../../modalities/plane.ts';
import { kept, until } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const many = kept({ steps: 32 });
const one = kept({ steps: 1 });
const SHOWN = [2, 9, 17, 40, 77, 101];

/** The same starts, by the whole way and in one step. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  const [long, short] = [until(many(), t), until(one(), t)];
  paths(context, long.past, SHOWN, plane, { colour: look.noise, width: 1.4, opacity: 0.9 });
  paths(context, short.past, SHOWN, plane, { colour: look.network, width: 1.4, opacity: 0.9 });
  scatter(context, long.x, plane, { colour: look.ink, radius: 1.3, opacity: 0.6 });
}) satisfies Picture;
