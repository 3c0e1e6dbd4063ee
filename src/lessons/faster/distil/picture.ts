import { at } from '../../../core/at.ts';
import { paths, planeOf, scatter } from '../../../modalities/plane.ts';
import { kept, until } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const states = kept({ steps: 32 });
const SHOWN = Array.from({ length: 40 }, (_, i) => 4 * i);

/** Where each start ends, as jumps: straight from the noise. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  const { x } = until(states(), t);
  const start = at(states(), 0).x;
  paths(context, [start, x], SHOWN, plane, { colour: look.network, width: 1, opacity: 0.45 });
  scatter(context, x, plane, { colour: look.ink, radius: 1.3, opacity: 0.7 });
}) satisfies Picture;
