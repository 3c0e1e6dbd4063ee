import { planeOf, scatter } from '../../../modalities/plane.ts';
import { kept, until } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const intact = kept({ sampler: 'ddpm', steps: 32 });
const broken = kept({ sampler: 'ddpm', steps: 32, fresh: 0 });

/** DDPM, and in the noise’s colour DDPM without the noise that it adds. */
export default ((context, box, look, t) => {
  const plane = planeOf(box, 2.7);
  scatter(context, until(intact(), t).x, plane, { colour: look.muted, radius: 1.3, opacity: 0.5 });
  scatter(context, until(broken(), t).x, plane, { colour: look.noise, radius: 2, opacity: 0.9 });
}) satisfies Picture;
