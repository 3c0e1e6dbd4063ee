import { measuring } from '../../common/bench/useQueue.ts';
import { begin, curvesKey, curvesNow, queue } from './measure.ts';
import { stage } from './shown.ts';

export const { useMeasuring, useCurves, calmly, watchResults } = measuring({
  queue,
  stage,
  begin,
  key: curvesKey,
  curves: curvesNow,
  // A prompt is typed letter by letter.
  rest: 600,
});
