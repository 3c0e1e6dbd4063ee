import { needed } from '../../../core/at.ts';
import { paintArrows, planeOf, scatter } from '../../../modalities/plane.ts';
import { levelOf, once, points } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';
import { type Exact, exactAnswers, exactOf } from './exactly.ts';

const LEAST = 0.1;
const PLACES = Float64Array.of(-1.2, 0.2, 0.2, 0.3, 1.2, -0.2, 0.2, -1.2, 0, 1.3);

const exact = once((): Exact => needed(exactOf({ data: 'moons', class: 0 }), 'The moons, one by one'));

/** At a few places, what is expected without a wish, and what with one and guidance. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  const level = levelOf(Math.max(LEAST, t));
  scatter(context, points(), plane, { colour: look.muted, radius: 1.2, opacity: 0.5 });
  const answers = exactAnswers(exact(), PLACES, level, 2);
  for (const [of, colour] of [
    ['guided', look.guidance],
    ['asked', look.network],
    ['free', look.ink],
  ] as const) {
    const arrow = answers[of].map((value, i) => value - (PLACES[i] ?? 0));
    paintArrows(context, PLACES, arrow, plane, {
      colour,
      width: 1.8 * look.line,
      opacity: 1,
      scale: 0.55 * plane.scale,
    });
  }
}) satisfies Picture;
