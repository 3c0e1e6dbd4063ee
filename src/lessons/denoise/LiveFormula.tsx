import { LiveFormula as Common, liveLevel } from '../common/LiveFormula.tsx';
import { frameLevel } from './drive.ts';
import { watchRun } from './useRun.ts';

const split =
  'x_t = \\htmlClass{data}{\\alpha_t}\\,\\htmlClass{network}{\\hat x_0} + \\htmlClass{noise}{\\sigma_t}\\,\\htmlClass{network}{\\hat\\varepsilon}';
const numbers =
  '\\phantom{x_t} = \\htmlClass{data}{\\htmlClass{live-alpha}{0.000}}\\,\\htmlClass{network}{\\hat x_0} + \\htmlClass{noise}{\\htmlClass{live-sigma}{0.000}}\\,\\htmlClass{network}{\\hat\\varepsilon}';

const live = liveLevel(frameLevel);

/** What the network says splits what there is in two; with the numbers of the frame. */
export function LiveFormula() {
  return (
    <Common
      tex={split}
      spoken="x t is alpha t times x zero hat, plus sigma t times epsilon hat"
      numbers={numbers}
      live={live}
      level={frameLevel}
      watch={watchRun}
    />
  );
}
