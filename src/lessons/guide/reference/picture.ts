import { samplers } from '../../../core/samplers/index.ts';
import { planeOf, scatter } from '../../../modalities/plane.ts';
import { levelOf, noise, once, tools, walked } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const FROM = 0.45;
const STEPS = 12;

/** A rough drawing of the data, two straight strokes. */
const strokes = once(() =>
  noise().map((_, i, all) => {
    const along = 3 * ((i >> 1) / (all.length >> 1)) - 1.5;
    const upper = (i >> 1) % 2 === 0;
    return i % 2 ? (upper ? 0.6 : -0.6) : along + (upper ? -0.4 : 0.4);
  }),
);

/** What comes back of it from part of the way into noise. */
const back = once(() => {
  const levels = Array.from({ length: STEPS + 1 }, (_, i) => levelOf(FROM * (1 - i / STEPS)));
  const [first, end] = [levelOf(FROM), levelOf(0)];
  const fresh = noise();
  const start = strokes().map((value, i) => first.alpha * value + first.sigma * (fresh[i] ?? 0));
  return walked(samplers.ddim.run(tools(start.length), start, levels), end).at(-1)?.x ?? start;
});

/** A rough drawing, and what it becomes. */
export default ((context, box, look) => {
  const plane = planeOf(box, 2.7);
  scatter(context, strokes(), plane, { colour: look.muted, radius: 1.2, opacity: 0.6 });
  scatter(context, back(), plane, { colour: look.network, radius: 1.8, opacity: 0.9 });
}) satisfies Picture;
