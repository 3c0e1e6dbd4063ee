import { paintPartMap } from '../../../modalities/partMap.ts';
import type { Picture } from '../../picture.ts';
import { layoutOf, mapOf } from './fields/maps.ts';
import { defaults } from './fields.ts';

const map = layoutOf(mapOf(defaults.partMap ?? ''), 256);

/** The map that the bench begins with, more and more of it as the noise goes. */
export default ((context, box, look, t) => {
  const shown = map.map((part, i) => ((i * 97) % 256 < 256 * (1 - 0.9 * t) ? part : 0));
  paintPartMap(context, { map: shown, shape: [16, 16], letters: [] }, box, look);
}) satisfies Picture;
