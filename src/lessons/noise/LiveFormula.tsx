import { levelNow, watchCursor } from '../common/cursor.ts';
import { LiveFormula as Common, liveLevel } from '../common/LiveFormula.tsx';

const recipe = 'x_t = \\htmlClass{data}{\\alpha_t\\, x_0} + \\htmlClass{noise}{\\sigma_t\\, \\varepsilon}';
const numbers =
  '\\phantom{x_t} = \\htmlClass{data}{\\htmlClass{live-alpha}{0.000}\\, x_0} + \\htmlClass{noise}{\\htmlClass{live-sigma}{0.000}\\, \\varepsilon}';

const live = liveLevel(levelNow);

/** The recipe, and the recipe with the numbers of the moment. */
export function LiveFormula() {
  return (
    <Common
      tex={recipe}
      spoken="x t is alpha t times x zero, plus sigma t times epsilon"
      numbers={numbers}
      live={live}
      level={levelNow}
      watch={watchCursor}
    />
  );
}
