import { resultOf } from '../../../state/progress.ts';
import { toldText } from '../told.ts';
import type { Line, RunSet } from './runSet.ts';

/** What a small network reads of the result in a place, while that is to be seen there; else nothing. */
export function toldIn<P, L extends Line>(set: RunSet<P, L>, place: P): string {
  const shown = set.shown(place);
  const result = resultOf(shown?.run);
  return shown && result && set.frame(place) === result
    ? toldText(shown.of.spec, shown.of.space, result)
    : '';
}
