import { Formula } from '../../ui/Formula.tsx';
import { Live } from '../../ui/Live.tsx';
import { levelNow, logSnrText, shares, watchCursor } from '../common/cursor.ts';

const recipe = 'x_t = \\htmlClass{data}{\\alpha_t\\, x_0} + \\htmlClass{noise}{\\sigma_t\\, \\varepsilon}';
const numbers =
  '\\phantom{x_t} = \\htmlClass{data}{\\htmlClass{live-alpha}{0.000}\\, x_0} + \\htmlClass{noise}{\\htmlClass{live-sigma}{0.000}\\, \\varepsilon}';

const live = {
  alpha: () => levelNow().alpha.toFixed(3),
  sigma: () => levelNow().sigma.toFixed(3),
};

/** The recipe, and the recipe with the numbers of the moment. */
export function LiveFormula() {
  return (
    <div className="live-formula">
      <Formula tex={recipe} spoken="x t is alpha t times x zero, plus sigma t times epsilon" />
      <div aria-hidden="true">
        <Formula tex={numbers} spoken="" live={live} watch={watchCursor} />
      </div>
      <p className="numbers">
        <Live watch={watchCursor} read={() => shares(levelNow())} />
        <span className="apart">
          log-SNR <Live watch={watchCursor} read={() => logSnrText(levelNow())} />
        </span>
      </p>
    </div>
  );
}
