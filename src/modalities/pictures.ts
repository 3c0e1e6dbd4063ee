import { paintPictures } from '../views/pixels.ts';
import type { Modality } from './modality.ts';

export const pictures: Modality = {
  many: (count) => (count === 1 ? '1 picture' : `${count} pictures`),
  stage: { jump: 64, chain: 16 },
  shaded: true,
  draw(context, box, { x, count, event }, { look, gain }) {
    paintPictures(context, x, event, count, box, { look, gain });
  },
  thumbCount: () => 1,
  thumb(context, box, { x, event }, { look, gain }) {
    paintPictures(context, x, event, 1, box, { look, gain });
  },
};
