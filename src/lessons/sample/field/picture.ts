import { combine } from '../../../core/arrays.ts';
import { arrowTerms, ratesAt } from '../../../core/field.ts';
import { schedules } from '../../../core/schedules.ts';
import { paintArrows, planeOf, scatter } from '../../../modalities/plane.ts';
import { ideal, levelOf, points } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const ACROSS = 11;
const REACH = 2.9;
/** Nearer to data the arrows grow without end. */
const LEAST = 0.05;

const places = Float64Array.from({ length: 2 * ACROSS ** 2 }, (_, i) => {
  const cell = i >> 1;
  const at = i % 2 === 0 ? cell % ACROSS : Math.floor(cell / ACROSS);
  return REACH * ((2 * at) / (ACROSS - 1) - 1);
});

/** Where a sampler goes from each place. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  const level = levelOf(Math.max(LEAST, t));
  const [ofX, ofX0] = arrowTerms('velocity', level, ratesAt(schedules.cosine, level.t));
  const arrows = combine([ofX, places], [ofX0, ideal().denoise(places, level)]);
  const longest = Math.max(...arrows.map(Math.abs));
  scatter(context, points(), plane, { colour: look.data, radius: 1.2, opacity: 0.35 });
  paintArrows(context, places, arrows, plane, {
    colour: look.ink,
    width: 1,
    opacity: 0.85,
    scale: (1.5 * box.height) / ACROSS / longest,
  });
}) satisfies Picture;
