/** How far what a bench shows is from the data. */
import { decoder, stateOf } from '../../../state/decoder.ts';
import { experiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import { countOf } from '../spec.ts';
import { type Distance, distanceOf, floorKey } from './distance.ts';
import type { Line, RunSet } from './runSet.ts';

/** Of the result of the run that is shown in a place; null until it is there and measured, or where it cannot be. */
export function resultDistance<P, L extends Line>(set: RunSet<P, L>, place: P): Distance | null {
  const shown = set.shown(place);
  if (!shown) return null;
  const { key, spec, space } = shown.of;
  const result = resultOf(shown.run);
  const x = result && decoder.get(stateOf(space, result));
  return x ? distanceOf(key, spec, x, countOf(spec)) : null;
}

/** The keys of the distances of all places, and of what they are compared with. */
export function measuredIn<P, L extends Line>(set: RunSet<P, L>): readonly string[] {
  const page = experiment.getState();
  return [...[...set.lines().values()].map(({ key }) => key), floorKey(page, countOf(page))];
}
