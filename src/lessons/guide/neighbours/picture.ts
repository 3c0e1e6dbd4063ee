import { pairAt } from '../../../core/at.ts';
import { planeOf, scatter } from '../../../modalities/plane.ts';
import { points, run } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const FEW = 14;

/** What a few runs made, each joined to the nearest of the points that stand for what was learnt. */
export default ((context, box, look) => {
  const plane = planeOf(box, 2.7);
  const learnt = points();
  const made = run({ steps: 8 }).at(-1)?.x ?? learnt;
  scatter(context, learnt, plane, { colour: look.muted, radius: 1.2, opacity: 0.5 });
  const at = (x: number, y: number) =>
    [box.width / 2 + plane.scale * x, box.height / 2 - plane.scale * y] as const;
  context.strokeStyle = look.data;
  context.lineWidth = 1.4 * look.line;
  for (let i = 0; i < FEW; i++) {
    const [x, y] = pairAt(made, i);
    let least = Number.POSITIVE_INFINITY;
    let near: readonly [number, number] = [x, y];
    for (let k = 0; 2 * k < learnt.length; k++) {
      const other = pairAt(learnt, k);
      const gap = Math.hypot(other[0] - x, other[1] - y);
      if (gap < least) [least, near] = [gap, other];
    }
    context.beginPath();
    context.moveTo(...at(x, y));
    context.lineTo(...at(...near));
    context.stroke();
  }
  scatter(context, made.subarray(0, 2 * FEW), plane, { colour: look.network, radius: 3, opacity: 1 });
}) satisfies Picture;
