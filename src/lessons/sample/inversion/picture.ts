import { at, pairAt } from '../../../core/at.ts';
import { invert } from '../../../core/invert.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import { paths, planeOf, scatter } from '../../../modalities/plane.ts';
import { once, points, tools, until, walked } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const COUNT = 12;

/** From data to the noise that belongs to them, and so noisiest last; turned round to be looked up by t. */
const states = once(() => {
  const data = points();
  const apart = Math.floor(data.length / 2 / COUNT);
  const x = Float32Array.from(Array.from({ length: COUNT }, (_, i) => pairAt(data, apart * i)).flat());
  // Without noise there is no direction to go in: the walk begins one level above data.
  const levels = grid(schedules.cosine, 24).slice(0, -1);
  return [...walked(invert(tools(x.length), x, levels), at(levels, 0))].reverse();
});
const all = Array.from({ length: COUNT }, (_, i) => i);

/** Which noise belongs to which point: the paths of the probability flow join them. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  paths(
    context,
    states().map(({ x }) => x),
    all,
    plane,
    { colour: look.data, width: 1, opacity: 0.6 },
  );
  scatter(context, until(states(), t).x, plane, { colour: look.ink, radius: 2.8, opacity: 1 });
}) satisfies Picture;
