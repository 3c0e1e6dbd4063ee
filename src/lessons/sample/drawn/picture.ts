import { schedules } from '../../../core/schedules.ts';
import { paintShares, signalShare } from '../../../modalities/schedule.ts';
import type { Picture } from '../../picture.ts';

/** A schedule, and where on it the cursor is. */
export default ((context, box, look, t) => {
  paintShares(context, schedules.cosine, box, look);
  const y = (1 - signalShare(schedules.cosine.level(t))) * box.height;
  context.beginPath();
  context.arc(t * box.width, y, 4, 0, 2 * Math.PI);
  context.fillStyle = look.paper;
  context.fill();
  context.strokeStyle = look.ink;
  context.lineWidth = 1.6;
  context.stroke();
}) satisfies Picture;
