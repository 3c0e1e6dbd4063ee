import { last, needed } from '../../../core/at.ts';
import { GaussianMixture } from '../../../core/ideal.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import { paths, planeOf, scatter } from '../../../modalities/plane.ts';
import { openedSource } from '../../../state/sources.ts';
import { noise, once, type Run, tools, until, walked } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const STEPS = 16;
const SHOWN = 40;

/** The same starts, asked for nothing and for one moon. */
const both = once((): readonly [Run, Run] => {
  const opened = openedSource('moons');
  if (opened.kind !== 'ready') throw new Error('The moons are computed, and cannot be waited for.');
  const one = needed(opened.source.conditional, 'The moons, one by one')(0);
  const levels = grid(schedules.cosine, STEPS);
  const start = noise().slice(0, 2 * SHOWN);
  const run = ({ mixture }: typeof one) => {
    const exact = new GaussianMixture(needed(mixture, 'The moons as Gaussians'));
    const denoise: ReturnType<typeof tools>['denoise'] = (x, level) => exact.denoise(x, level);
    return walked(samplers.ddim.run({ ...tools(start.length), denoise }, start, levels), last(levels));
  };
  return [run(opened.source), run(one)];
});

/** What a wish changes: each start without it and with it, joined. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  const [without, told] = both().map((run) => until(run, t).x) as [Float32Array, Float32Array];
  const all = Array.from({ length: SHOWN }, (_, i) => i);
  paths(context, [without, told], all, plane, { colour: look.network, width: 1.2, opacity: 0.7 });
  scatter(context, without, plane, { colour: look.muted, radius: 1.6, opacity: 0.8 });
  scatter(context, told, plane, { colour: look.ink, radius: 2.2, opacity: 1 });
}) satisfies Picture;
