import { paths, planeOf, scatter } from '../../../modalities/plane.ts';
import { kept, until } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const many = kept({ steps: 32 });
const few = kept({ steps: 3 });
const SHOWN = [3, 12, 21, 44, 70, 95];

/** Bent ways, and the corners that a few steps cut. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  const [long, short] = [until(many(), t), until(few(), t)];
  paths(context, long.past, SHOWN, plane, { colour: look.ink, width: 1.4, opacity: 0.7 });
  paths(context, short.past, SHOWN, plane, { colour: look.network, width: 1.6, opacity: 0.9 });
  scatter(context, short.x, plane, { colour: look.network, radius: 1.3, opacity: 0.6 });
}) satisfies Picture;
