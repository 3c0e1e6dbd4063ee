import { measuring } from '../../common/bench/useQueue.ts';
import { begin, curvesKey, curvesNow, earlier, queue } from './quality.ts';
import { stage } from './shown.ts';

export const { useMeasuring, useCurves, calmly, watchResults } = measuring({
  queue,
  stage,
  begin,
  key: curvesKey,
  curves: curvesNow,
  leave: () => earlier.forget(),
});
