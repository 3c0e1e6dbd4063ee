import { at, needed } from '../../../core/at.ts';
import { guided, weighted } from '../../../core/guidance.ts';
import { GaussianMixture } from '../../../core/ideal.ts';
import { spread } from '../../../core/metrics.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { schedules } from '../../../core/schedules.ts';
import { grid } from '../../../core/spacings.ts';
import { type Line, paintLines } from '../../../modalities/lines.ts';
import { ofClass } from '../../../state/seeing.ts';
import { openedSource } from '../../../state/sources.ts';
import { noise, once, points, tools, walked } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const SCALES = [0, 0.5, 1, 2, 4, 8];
const STEPS = 8;
const MOON = 0;

/** Few points, asked for one moon of two, by the exact answers. */
const trade = once(() => {
  const opened = openedSource('moons');
  if (opened.kind !== 'ready') throw new Error('The moons are computed, and cannot be waited for.');
  const own = needed(opened.source.conditional, 'The moons, one by one')(MOON);
  const [all, one] = [opened.source, own].map(
    ({ mixture }) => new GaussianMixture(needed(mixture, 'The moons as Gaussians')),
  ) as [GaussianMixture, GaussianMixture];
  const levels = grid(schedules.cosine, STEPS);
  const start = noise();
  const real = spread(points(), 2).mean;
  return SCALES.map((scale) => {
    const { denoise } = weighted(guided(all, one, scale));
    const states = walked(
      samplers.ddim.run({ ...tools(start.length), denoise }, start, levels),
      at(levels, STEPS),
    );
    const { x } = at(states, states.length - 1);
    const right = ofClass(opened.source, MOON, x);
    return {
      across: Math.sqrt(scale / 8),
      right: right.reduce((sum, value) => sum + value, 0) / right.length,
      spread: spread(x, 2).mean / real,
    };
  });
});

/** What is as asked rises with guidance; what varies falls. */
export default ((context, box, look) => {
  const lines: Line[] = (['right', 'spread'] as const).map((measure) => ({
    points: trade().map((one) => [one.across, one[measure]]),
    colour: measure === 'right' ? look.network : look.data,
    width: 2 * look.line,
  }));
  paintLines(context, lines, box, 8, 1.1, look);
}) satisfies Picture;
