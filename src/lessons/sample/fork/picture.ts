import { paths, planeOf, scatter } from '../../../modalities/plane.ts';
import { kept, until } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

/** One start, many times over: each copy goes on with noise of its own. */
const COPIES = 14;
const start = new Float32Array(2 * COPIES).map((_, i) => (i % 2 ? 0.9 : -0.3));
const branches = kept({ sampler: 'ddpm', steps: 40, start });

/** Where copies of one noisy point end. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  const { past, x } = until(branches(), t);
  const all = Array.from({ length: COPIES }, (_, i) => i);
  paths(context, past, all, plane, { colour: look.noise, width: 1, opacity: 0.55 });
  scatter(context, x, plane, { colour: look.ink, radius: 2.4, opacity: 1 });
}) satisfies Picture;
