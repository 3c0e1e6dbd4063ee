import { planeOf, scatter } from '../../../modalities/plane.ts';
import { once, points, run } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

/** Points to the right of here are made anew. */
const EDGE = 0.3;

const parts = once(() => {
  const [kept, made]: [number[], number[]] = [[], []];
  const learnt = points();
  const fresh = run({ steps: 16 }).at(-1)?.x ?? learnt;
  for (let i = 0; i + 1 < learnt.length; i += 2) {
    if ((learnt[i] ?? 0) < EDGE) kept.push(...learnt.subarray(i, i + 2));
    if ((fresh[i] ?? 0) >= EDGE) made.push(...fresh.subarray(i, i + 2));
  }
  return [Float32Array.from(kept), Float32Array.from(made)] as const;
});

/** What is kept, and beyond a line what is made. */
export default ((context, box, look) => {
  const plane = planeOf(box, 2.7);
  const [kept, made] = parts();
  const edge = box.width / 2 + plane.scale * EDGE;
  context.fillStyle = look.hair;
  context.fillRect(edge, 0, box.width - edge, box.height);
  scatter(context, kept, plane, { colour: look.data, radius: 1.8, opacity: 0.9 });
  scatter(context, made, plane, { colour: look.network, radius: 1.8, opacity: 0.9 });
}) satisfies Picture;
