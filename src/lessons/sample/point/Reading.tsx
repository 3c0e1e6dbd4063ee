import { grouped } from '../../../core/grouped.ts';
import { type Experiment, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Predict } from '../../../ui/Predict.tsx';
import { Term } from '../../../ui/Term.tsx';
import { LEAST } from '../../common/bench/level.ts';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { exactOf } from '../../common/exact.ts';
import { Sign } from '../../common/Sign.tsx';
import { cards } from './cards.ts';
import { halfway } from './halfway.ts';
import { CANDIDATES, isPoints } from './point.ts';

/** What is exact, and of what. */
export function Honesty() {
  const data = useExperiment((spec) => spec.data);
  const exact = exactOf(data);
  if (!exact) return null;
  return (
    <div className="fine">
      <p>
        Weights are exact for {grouped(CANDIDATES)} points drawn from {dataset(data).label}. At low noise
        these are too few, and the nearest gets all the weight. The line over the track is their{' '}
        <Term of="effective">effective number</Term> for this place, on a logarithmic scale from 1 to{' '}
        {grouped(CANDIDATES)}.
      </p>
      <p>
        {exact.kind === 'closed'
          ? 'Exact x̂₀: a formula, since the data are a mixture of Gaussians.'
          : `Exact x̂₀: that of ${exact.ideal.candidates} small Gaussians, one a cell, that stand for the shape.`}{' '}
        The network’s is learned.
      </p>
    </div>
  );
}

/** The last level of some schedules still holds a little of the data. */
const fromNoise = (page: Experiment): Partial<Experiment> => ({
  schedule: 'cosine',
  ...(isPoints(page) ? {} : { data: 'moons' }),
});

export function Questions() {
  return (
    <>
      <Predict
        question={
          <>
            <Sign of="xt" /> lies halfway between two parts of the data. Where does <Sign of="denoised" />{' '}
            lie?
          </>
        }
        answers={cards.halfway}
      >
        <p>
          Between them, where there may be no data at all. x̂₀ is the mean of all that x could have been, and
          the mean of two parts lies in neither. So a single step from noise gives a blur.
        </p>
        <ShowMe by={() => halfway} at={halfway.t} />
      </Predict>
      <Predict
        question={
          <>
            At t = 1, <Sign of="xt" /> is pure noise. How does <Sign of="denoised" /> change when you drag it?
          </>
        }
        answers={cards.dragged}
      >
        <p>
          Not at all: pure noise says nothing about the data, so x̂₀ is their mean wherever the point is. The
          network’s answer wanders a little far out, where it was hardly trained.
        </p>
        <ShowMe by={fromNoise} at={1} />
      </Predict>
    </>
  );
}

export function Notice() {
  const points = useExperiment(isPoints);
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>The fewer candidates are left, the closer x̂₀ comes to one of them.</li>
        {points ? (
          <>
            <li>At high noise almost any of the data could be behind x; at low noise only its neighbours.</li>
            <li>
              Far from all data fewer candidates are left than among them: the nearest are much nearer than
              the rest.
            </li>
            <li>
              ε̂ and the score lie on one line. ε̂ points away from the data, the score back to them, and is 1/σ
              times as long.
            </li>
          </>
        ) : (
          <>
            <li>
              A picture has so many pixels that one candidate gets all the weight long before you can see it.
              Only near pure noise are several left.
            </li>
            <li>A region has fewer pixels, so it leaves more candidates than the whole picture.</li>
          </>
        )}
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        For K equally likely data, Bayes’ rule gives the <Term of="posterior">posterior</Term>: it weighs each
        by how well it explains the noisy point.
      </p>
      <Formula
        display
        tex="w_k = \frac{\exp\!\left(-\lVert x_t - \alpha_t x_0^{(k)}\rVert^2 / 2\sigma_t^2\right)}{\sum_j \exp\!\left(-\lVert x_t - \alpha_t x_0^{(j)}\rVert^2 / 2\sigma_t^2\right)}"
        spoken="w k is e to the minus squared distance of x t and alpha times datum k, over two sigma squared, divided by the sum of the same over all data"
      />
      <p>Their mean is the answer of a perfect network; Kish’s number says how many of them still count:</p>
      <Formula
        display
        tex="\hat x_0 = \sum_k w_k\,x_0^{(k)},\qquad n = \frac{1}{\sum_k w_k^2}"
        spoken="x zero hat is the sum of w k times datum k; n is one over the sum of the squared weights"
      />
      <p>
        ε̂ is what DDPM’s network predicts (<Cited>arXiv:2006.11239</Cited>). The target of v̂, αε − σx₀, has
        variance 1 at every level if the data have, and α² + σ² is 1, too (
        <Cited>arXiv:2202.00512, appendix D</Cited>). The score is the gradient of ln p_t (
        <Cited>arXiv:2011.13456</Cited>).
      </p>
      <p>
        Below t = {LEAST} the answer at t = {LEAST} is shown.
      </p>
    </Disclosure>
  );
}
