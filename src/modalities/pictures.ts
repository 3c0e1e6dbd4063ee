import { pictureShape } from '../core/arrays.ts';
import { paintFrame, paintPictures, pictureAt } from '../views/pixels.ts';
import type { Modality } from './modality.ts';

const longer = (event: readonly number[]) => {
  const [height, width] = pictureShape(event);
  return Math.max(height, width);
};

export const pictures: Modality = {
  icon: 1,
  shaded: true,
  draw(context, box, { x, count, event }, { look, gain }) {
    paintPictures(context, x, pictureShape(event), count, box, { look, gain });
  },
  cells: {
    at: (place, box, { count, event }) =>
      pictureAt(place, count, box, longer(event), window.devicePixelRatio || 1),
    mark: (context, box, { count, event }, which, look) =>
      paintFrame(context, which, count, box, longer(event), look),
  },
  thumbCount: () => 1,
  thumb(context, box, { x, event }, { look, gain }) {
    paintPictures(context, x, pictureShape(event), 1, box, { look, gain });
  },
};
