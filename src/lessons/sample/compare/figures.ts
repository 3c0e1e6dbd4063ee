/** What is measured of the columns. */
import { decoder, stateOf } from '../../../state/decoder.ts';
import { resultOf } from '../../../state/progress.ts';
import type { Watch } from '../../../ui/frame.ts';
import { type Distance, distanceOf, subscribeDistances } from '../../common/bench/distance.ts';
import { countOf } from '../../common/spec.ts';
import { columns } from './columns.ts';

export const watchFigures: readonly Watch[] = [...columns.watch, subscribeDistances];

/** How far the result of a column is from the data; null until it is there and measured. */
export function resultDistance(index: number): Distance | null {
  const shown = columns.shown(index);
  if (!shown) return null;
  const { key, spec, space } = shown.of;
  const result = resultOf(shown.run);
  const x = result && decoder.get(stateOf(space, result));
  return x ? distanceOf(key, spec, x, countOf(spec)) : null;
}
