import { many } from '../../../core/kinds/words.ts';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';
import { effortOf } from './plan.ts';
import { FLOORS } from './reference.ts';

/** What is compared, in words. */
function Space() {
  const { kind, reader } = useExperiment(datasetOf);
  if (kind.metric.key === 'wasserstein') return <>The distance is sliced Wasserstein, along 72 directions.</>;
  const seen = reader
    ? 'the 64 features that a small classifier, trained on the same kind of pictures, sees in them'
    : (kind.features?.words ?? 'them');
  return (
    <>
      The distance is the energy distance between {seen}: a squared kernel distance, without bias at any
      number of pictures. It is not the FID or the KID of papers, whose features are another network’s; its
      numbers compare with each other, and with nothing outside this chart.
    </>
  );
}

/** What is learned, what is measured and how well. */
export function Honesty() {
  const data = useExperiment(datasetOf);
  const { count, reference, repeats } = effortOf(data);
  return (
    <div className="fine">
      <p>
        Measured while you watch: each mark is {many(data.kind, count)} that the network makes when nothing is
        asked for, against {many(data.kind, reference)} of the data. <Space />
      </p>
      <LatentNote>What is measured are the pictures.</LatentNote>
      <p>
        A mark is the mean of up to {repeats} seeds, each against its own draw of the data, its bar one
        standard error either way.{' '}
        {data.kind.metric.key === 'wasserstein'
          ? `So few samples are never at distance 0: the blue line is where ${FLOORS} fresh draws of the data themselves lie, as many as in a run.`
          : `Real pictures are at 0 on average: the blue line is how far ${FLOORS} draws of them stray from it, as many as in a run. What is less than half of that, or below 0, stands at half of it.`}{' '}
        Below the line, nothing can be told apart.
      </p>
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>DDIM’s curve falls early, DPM-Solver++(2M)’s earlier still; both soon lie flat.</li>
        <li>DDPM’s keeps falling: with hundreds of calls it is as good as any, and here often the best.</li>
        <li>
          Where a curve lies flat above the blue line, the rest is the network’s own error. More steps do not
          mend that; noise that is added on the way can wash some of it out.
        </li>
        <li>Colour tells samplers that add noise; shape and name tell which they are.</li>
      </ul>
    </section>
  );
}

function Wasserstein() {
  return (
    <>
      <p>
        The distance between two sets of points is averaged over directions θ, each solved exactly by sorting
        (doi:10.1007/s10851-014-0506-3):
      </p>
      <Formula
        display
        tex="\mathrm{SW}_2^2 = \mathbb E_\theta\!\int_0^1 \left(F_\theta^{-1}(u) - G_\theta^{-1}(u)\right)^2\mathrm du"
        spoken="sliced Wasserstein squared is the expectation over theta of the integral of the squared difference of the quantiles"
      />
    </>
  );
}

function Energy() {
  return (
    <>
      <p>
        With x, x′ the features of two pictures that were made, y, y′ of two real ones, it is
        (doi:10.1016/j.jspi.2013.03.018, eq. 5):
      </p>
      <Formula
        display
        tex="d = 2\,\mathbb E|x - y| - \mathbb E|x - x'| - \mathbb E|y - y'|"
        spoken="d is twice the mean distance of x and y, minus that of x and x prime, minus that of y and y prime"
      />
      <p>
        It is 0 only where both are distributed alike. No picture is compared with itself, so the estimate is
        right on average, however few pictures there are. Fréchet’s distance of so few would lie far too high,
        and less so for pictures that vary too little (arXiv:1911.07023).
      </p>
    </>
  );
}

export function Mathematics() {
  const { metric } = useExperiment(datasetOf).kind;
  return (
    <Disclosure title="The mathematics">
      {metric.key === 'wasserstein' ? <Wasserstein /> : <Energy />}
      <p>The bar is the standard error of the mean of n seeds:</p>
      <Formula
        display
        tex="\bar d \pm \frac{s}{\sqrt n},\qquad s^2 = \frac{1}{n-1}\sum_i (d_i - \bar d)^2"
        spoken="the mean of d, plus or minus s over the square root of n, where s squared is the sum of squared deviations over n minus 1"
      />
      <p>
        With a method of order p the error of a whole run falls with the p-th power of its steps’ length, that
        of a single step with the power p + 1. DDIM is of first order (arXiv:2010.02502), Heun and
        DPM-Solver++(2M) of second (arXiv:2206.00364, arXiv:2211.01095), but for the last step: into data all
        take one of first order. DDPM (arXiv:2006.11239) takes each step of its way back as a Gaussian, which
        holds only for short ones.
      </p>
    </Disclosure>
  );
}
