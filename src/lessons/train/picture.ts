import { planeOf, scatter } from '../../modalities/plane.ts';
import { kept, until } from '../common/toy.ts';
import type { Picture } from '../picture.ts';

const states = kept();

/** A cloud of noise that comes nearer to its data, as samples of a network in training do. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  const { x } = until(states(), t);
  const data = until(states(), 0).x;
  scatter(context, data, plane, { colour: look.data, radius: 1.4, opacity: 0.5 });
  scatter(context, x, plane, { colour: look.network, radius: 1.6, opacity: 0.85 });
}) satisfies Picture;
