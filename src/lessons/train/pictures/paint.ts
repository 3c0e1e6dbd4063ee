/** Draws what a network of pictures has come to: a column a class, and beneath each sample the nearest training picture. */
import { pictureShape } from '../../../core/arrays.ts';
import { needed } from '../../../core/at.ts';
import { paintPairs } from '../../../modalities/pairs.ts';
import { range } from '../../../modalities/shades.ts';
import { dataset } from '../../../state/sources.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { frameNow, pupilNow } from '../sight.ts';
import { picturesOf } from './examples.ts';
import { askedOf, nearestTo } from './inspect.ts';

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
  const pairs = { x: frame.x, beneath: nearestTo(pupil, frame), event, columns };
  paintPairs(context, box, { ...pairs, count: askedOf(pupil).length, gain: 1 / range(frame.level) }, look);
};
