import { paths, planeOf, scatter } from '../../modalities/plane.ts';
import { kept, until } from '../common/toy.ts';
import type { Picture } from '../picture.ts';

const states = kept();
const SHOWN = [2, 9, 17, 40, 77];

/** Noise becomes data, and where some points come from. */
export default ((context, box, look, t) => {
  const { past, x } = until(states(), t);
  const plane = planeOf(box, 2.7);
  paths(context, past, SHOWN, plane, { colour: look.noise, width: 1, opacity: 0.8 });
  scatter(context, x, plane, { colour: look.ink, radius: 1.6, opacity: 0.8 });
}) satisfies Picture;
