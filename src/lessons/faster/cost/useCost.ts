import { measuring } from '../../common/bench/useQueue.ts';
import { curvesKey, curvesNow } from './curves.ts';
import { begin, queue } from './measure.ts';
import { stage } from './shown.ts';

export const { useMeasuring, useCurves, calmly, watchResults } = measuring({
  queue,
  stage,
  begin,
  key: curvesKey,
  curves: curvesNow,
});
