import { last } from '../../../core/at.ts';
import { slicedWasserstein } from '../../../core/metrics.ts';
import { type Line, paintLines } from '../../../modalities/lines.ts';
import { points, run } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const STEPS = [1, 2, 4, 8, 16];
const MOST = Math.log2(last(STEPS));
const samplers = { ddim: 'data', dpmpp2m: 'network' } as const;

let curves: Record<keyof typeof samplers, [number, number][]> | null = null;

function measured(sampler: keyof typeof samplers): [number, number][] {
  return STEPS.map((steps) => {
    const states = run({ sampler, steps });
    return [Math.log2(steps) / MOST, slicedWasserstein(last(states).x, points(), 2)];
  });
}

/** The distance to data of two samplers, against their steps. */
export default ((context, box, look) => {
  const known = curves ?? { ddim: measured('ddim'), dpmpp2m: measured('dpmpp2m') };
  curves = known;
  const lines = Object.entries(samplers).map(
    ([sampler, colour]): Line => ({
      points: known[sampler as keyof typeof samplers],
      colour: look[colour],
      width: 2 * look.line,
    }),
  );
  paintLines(context, lines, box, 8, Math.max(...lines.flatMap((one) => one.points.map(([, y]) => y))), look);
}) satisfies Picture;
