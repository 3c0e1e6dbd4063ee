import { many } from '../../../core/kinds/words.ts';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';
import { studentOf } from '../../common/student.ts';
import { effortOf } from './plan.ts';
import { FLOORS } from './reference.ts';

/** What is compared, in words. */
function Space() {
  const { kind, reader } = useExperiment(datasetOf);
  if (kind.metric.key === 'wasserstein')
    return (
      <>
        The distance is <Term of="slicedWasserstein">sliced Wasserstein</Term>, along 72 directions.
      </>
    );
  const seen = reader
    ? 'the 64 features that a small classifier, trained on the same kind of pictures, sees in them'
    : (kind.features?.words ?? 'them');
  return (
    <>
      The distance is the <Term of="energyDistance">energy distance</Term> between {seen}. Compare it with
      nothing outside this chart.
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
        Measured while you watch: each mark compares {many(data.kind, count)}, made without class or prompt,
        with {many(data.kind, reference)} of the data. <Space />
      </p>
      <LatentNote>What is measured are the pictures.</LatentNote>
      {studentOf(data) ? (
        <p>
          The <Term of="distillation">student</Term> is a network of its own, which learnt to jump: it has a
          mark for each number of steps that it is made for.
        </p>
      ) : null}
      <p>
        A mark is the mean of up to {repeats} seeds, each with its own draw of the data; its bar is one{' '}
        <Term of="standardError">standard error</Term> either way.{' '}
        {data.kind.metric.key === 'wasserstein'
          ? `So few samples are never at distance 0: the blue line is where ${FLOORS} fresh draws of the data lie, as many as in a run.`
          : `Real pictures are at 0 on average: the blue line is how far ${FLOORS} draws of them vary, as many as in a run. Values below half of it are drawn at half of it.`}{' '}
        Differences below the line mean nothing.
      </p>
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>DDIM’s curve falls early, DPM-Solver++(2M)’s even earlier; both soon become flat.</li>
        <li>
          DDPM’s keeps falling: with hundreds of <Term of="calls">calls</Term> it is as good as any, and here
          often the best.
        </li>
        <li>
          Where a curve is flat above the blue line, the rest is the network’s own error. More steps do not
          repair it; added noise can remove some of it.
        </li>
        <li>Colour marks samplers that add noise; shape and name tell which they are.</li>
      </ul>
    </section>
  );
}

function Wasserstein() {
  return (
    <>
      <p>
        The distance between two sets of points is averaged over directions θ; sorting solves each of them
        exactly (<Cited>doi:10.1007/s10851-014-0506-3</Cited>):
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
        With x, x′ the features of two generated pictures and y, y′ of two real ones, it is (
        <Cited>doi:10.1016/j.jspi.2013.03.018, eq. 5</Cited>):
      </p>
      <Formula
        display
        tex="d = 2\,\mathbb E|x - y| - \mathbb E|x - x'| - \mathbb E|y - y'|"
        spoken="d is twice the mean distance of x and y, minus that of x and x prime, minus that of y and y prime"
      />
      <p>
        This squared kernel distance is 0 only if both have the same distribution. No picture is compared with
        itself, so the estimate has no bias, however few pictures there are. The{' '}
        <Term of="frechet">Fréchet distance</Term> of so few would be far too high, and less so for pictures
        that vary too little (<Cited>arXiv:1911.07023</Cited>). It is not the FID or the KID of papers, which
        use the features of another network. One number does not tell missing likeness from missing variety;{' '}
        <Term of="coverage">coverage</Term> looks for variety, <Term of="fidelity">density</Term> for
        likeness.
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
        With a method of <Term of="order">order</Term> p, the error of a whole run falls with the p-th power
        of the step length, that of a single step with the power p + 1. DDIM has order 1 (
        <Cited>arXiv:2010.02502</Cited>), Heun and DPM-Solver++(2M) have order 2 (
        <Cited>arXiv:2206.00364, arXiv:2211.01095</Cited>). The last step, into data, has order 1 with all of
        them. DDPM (<Cited>arXiv:2006.11239</Cited>) treats each step back as a Gaussian, which is right only
        for short steps.
      </p>
    </Disclosure>
  );
}
