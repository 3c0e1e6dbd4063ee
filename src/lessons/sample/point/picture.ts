import { pairAt } from '../../../core/at.ts';
import { clouds, planeOf, scatter } from '../../../modalities/plane.ts';
import { ideal, levelOf, points } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const [ACROSS, UP] = [0.35, 0.6];
const PLACE = Float64Array.of(ACROSS, UP);
const LEAST = 0.03;

/** The data from which one noisy point could have come, by how likely each is. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  const level = levelOf(Math.max(LEAST, t));
  const x = points();
  scatter(context, x, plane, { colour: look.muted, radius: 1.2, opacity: 0.4 });
  // How near each is on the scale of the noise: the weights of a posterior but for their sum.
  const near = Array.from({ length: x.length / 2 }, (_, i) => {
    const [across, up] = pairAt(x, i);
    const gap = Math.hypot(ACROSS - level.alpha * across, UP - level.alpha * up);
    return -0.5 * (gap / level.sigma) ** 2;
  });
  const most = Math.max(...near);
  const likely = near.map((logit, i) => ({ weight: Math.exp(logit - most), i }));
  clouds(
    context,
    likely
      .filter(({ weight }) => weight > 0.02)
      .map(({ weight, i }) => ({
        x: x.subarray(2 * i, 2 * i + 2),
        radius: 2.2,
        opacity: 0.15 + 0.8 * weight,
      })),
    plane,
    look.data,
  );
  scatter(context, PLACE, plane, { colour: look.ink, radius: 3.4, opacity: 1 });
  scatter(context, ideal().denoise(PLACE, level), plane, { colour: look.network, radius: 3.4, opacity: 1 });
}) satisfies Picture;
