import { predictions } from '../../../core/process.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { Formula } from '../../../ui/Formula.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { type Unit, units } from './posterior.ts';
import { unitText } from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe];

const formulas: Readonly<Record<Unit, readonly [tex: string, spoken: string]>> = {
  epsilon: [
    '\\htmlClass{noise}{\\hat\\varepsilon} = (x_t - \\alpha_t\\hat x_0)/\\sigma_t',
    'epsilon hat is x t minus alpha t times x zero hat, over sigma t',
  ],
  x0: [
    '\\htmlClass{data}{\\hat x_0} = \\mathbb E[x_0\\mid x_t]',
    'x zero hat is the expectation of x zero given x t',
  ],
  v: [
    '\\hat v = \\alpha_t\\hat\\varepsilon - \\sigma_t\\hat x_0',
    'v hat is alpha t times epsilon hat minus sigma t times x zero hat',
  ],
  score: [
    '\\nabla\\ln p_t = -\\hat\\varepsilon/\\sigma_t',
    'the gradient of the logarithm of p t is minus epsilon hat over sigma t',
  ],
};

/** How each is drawn. */
const drawn: Readonly<Record<Unit, string>> = {
  epsilon: 'The arrow is ε̂: the expected noise, at unit size.',
  x0: 'The arrow goes from the middle of the plane to x̂₀.',
  v: 'The arrow is v̂.',
  score: 'The arrow is σ² times the score; it ends at α x̂₀ (Tweedie’s formula).',
};

/** One answer in four units, each with its numbers of the moment; the chosen one is the arrow. */
export function Units() {
  const chosen = useExperiment((spec) => spec.unit);
  return (
    <section className="units" aria-labelledby="units">
      <h2 id="units">One answer in four units</h2>
      <div role="radiogroup" aria-labelledby="units">
        {units.map((unit) => (
          <label key={unit}>
            <input
              type="radio"
              name="unit"
              aria-label={predictions[unit].label}
              checked={unit === chosen}
              onChange={() => change({ unit })}
            />
            <Formula tex={formulas[unit][0]} spoken={formulas[unit][1]} />
            <Live watch={watch} read={() => unitText(unit)} className="number" />
          </label>
        ))}
      </div>
      <p className="fine">{drawn[chosen]} The numbers are exact.</p>
    </section>
  );
}
