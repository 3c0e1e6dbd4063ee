/** Draws what a network of pictures has come to: a column a class, and beneath each sample what it is compared with. */
import { pictureShape } from '../../../core/arrays.ts';
import { needed } from '../../../core/at.ts';
import { paintPairs } from '../../../modalities/pairs.ts';
import { range } from '../../../modalities/shades.ts';
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { frameNow, pupilNow } from '../sight.ts';
import { picturesOf } from './examples.ts';
import { askedOf, exactOf, nearestTo } from './inspect.ts';

/** Before there is a network, what it is to learn from. */
export const paintPictures: Paint = (context, box, look) => {
  const pupil = pupilNow();
  const data = dataset(pupil.spec.data);
  const event = pictureShape(data.event);
  const columns = needed(data.classes, 'The classes of the data').length;
  const frame = frameNow();
  if (!frame) {
    const { x, labels } = picturesOf(pupil);
    const shown = { x, beneath: null, event, count: labels.length, columns, gain: 1 };
    paintPairs(context, box, shown, { ...look, ink: look.data });
    return;
  }
  const exact = experiment.getState().beneath === 'exact';
  const { x: beneath, distance } = (exact ? exactOf : nearestTo)(pupil, frame);
  const notes = distance.map((one) => one.toFixed(2));
  const above = exact ? { x: frame.denoised, gain: 1 } : { x: frame.x, gain: 1 / range(frame.level) };
  const pairs = { ...above, beneath, event, columns, count: askedOf(pupil).length, notes };
  paintPairs(context, box, pairs, look);
};
