import { Formula } from '../../ui/Formula.tsx';
import { Live } from '../../ui/Live.tsx';
import { levelAt, logSnrText, shares } from '../common/cursor.ts';
import { cursorNow } from './drive.ts';
import { watchRun } from './useRun.ts';

const split =
  'x_t = \\htmlClass{data}{\\alpha_t}\\,\\htmlClass{network}{\\hat x_0} + \\htmlClass{noise}{\\sigma_t}\\,\\htmlClass{network}{\\hat\\varepsilon}';
const numbers =
  '\\phantom{x_t} = \\htmlClass{data}{\\htmlClass{live-alpha}{0.000}}\\,\\htmlClass{network}{\\hat x_0} + \\htmlClass{noise}{\\htmlClass{live-sigma}{0.000}}\\,\\htmlClass{network}{\\hat\\varepsilon}';

const level = () => levelAt(cursorNow());
const live = {
  alpha: () => level().alpha.toFixed(3),
  sigma: () => level().sigma.toFixed(3),
};

/** What the network says splits what there is in two; with the numbers of the frame. */
export function LiveFormula() {
  return (
    <div className="live-formula">
      <Formula tex={split} spoken="x t is alpha t times x zero hat, plus sigma t times epsilon hat" />
      <div aria-hidden="true">
        <Formula tex={numbers} spoken="" live={live} watch={watchRun} />
      </div>
      <p className="numbers">
        <Live watch={watchRun} read={() => shares(level())} />
        <span className="apart">
          log-SNR <Live watch={watchRun} read={() => logSnrText(level())} />
        </span>
      </p>
    </div>
  );
}
