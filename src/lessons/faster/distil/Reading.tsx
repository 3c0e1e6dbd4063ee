import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';
import { COUNT, LOTS } from './figures.ts';
import { SIZE } from './student.ts';

/** What is learned, what is exact, and what is measured how. */
export function Honesty() {
  const exact = useExperiment((spec) => spec.distilTeacher === 'exact');
  const { label } = useExperiment(datasetOf);
  return (
    <div className="fine">
      <p>
        {exact
          ? 'Exact: the teacher, which knows the data.'
          : `Learned: the teacher, the network of ${label} that the page is served with.`}{' '}
        Learned here and now: the student, {SIZE.blocks} blocks of {SIZE.width}, from its first weights on.
        What is shown is of its averaged weights.
      </p>
      <p>
        W₂: sliced <Term of="slicedWasserstein">Wasserstein distance</Term> of {COUNT.toLocaleString('en')}{' '}
        samples in {LOTS} lots, each against fresh data, ± the standard error of their mean. Fresh data have a
        distance, too: compare with that. All are measured against the same data, and what is carried is
        carried from the same noise: where two end nearly alike, their difference is surer than ± says.
      </p>
    </div>
  );
}

export function Notice() {
  const reflow = useExperiment((spec) => spec.distils === 'lines');
  return (
    <section className="notice">
      <h2>What to notice</h2>
      {reflow ? (
        <ul>
          <li>
            At first the ways turn, since at high noise all lead towards the mean.{' '}
            <Term of="reflow">A reflow</Term> pairs each noise with the data that it became, and learns the
            lines between them.
          </li>
          <li>
            Straight ways need few steps: one step of a straight flow is its whole way. The{' '}
            <Term of="bend">bend</Term> says how far they are from that.
          </li>
          <li>Press Reflow again for the next round, which begins from the ways of the last.</li>
        </ul>
      ) : (
        <ul>
          <li>
            Equal colours began at the same place. The student’s grid becomes that of the{' '}
            <Term of="distillation">teacher</Term>’s whole way, seams last.
          </li>
          <li>
            One step of the teacher carries all noise to one point, the mean. One jump of the student does
            not: it learnt where ways end, not what to expect.
          </li>
          <li>More jumps are not always better here: each adds its own error.</li>
          <li>Move the noise level: the student jumps to any of them, not to data alone.</li>
        </ul>
      )}
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        Noise and data lie on x<sub>t</sub> = (1 − t) x₀ + t ε. The teacher’s flow has the velocity v(x, t) =
        E[ε − x₀ | x]. The student jumps from time s to t:
      </p>
      <Formula
        display
        tex="X(x,s,t)=x+(t-s)\,\htmlClass{network}{u}(x,s,t)"
        spoken="X of x, s and t is x plus t minus s times u of x, s and t"
      />
      <p>
        Lagrangian map distillation (<Cited>arXiv:2406.07507</Cited>): it is right where it moves with the
        velocity, so its loss is
      </p>
      <Formula
        display
        tex="\mathbb E\,\bigl\|\partial_t X(x,s,t)-v\bigl(X(x,s,t),t\bigr)\bigr\|^2"
        spoken="the mean of the squared length of the derivative of X by t, minus v of X and t"
      />
      <p>
        The chart has it a coordinate. The derivative is a difference over 0.02 of time. v counts as given:
        its own slope is left out. Half of the jumps begin at pure noise.
      </p>
      <p>
        Reflow (<Cited>arXiv:2209.03003</Cited>) learns the velocity of straight lines from noise x₁ to the
        data x₀ that the flow before has made of it. In the first round 300 steps learn the teacher’s flow as
        it is, so that there are ways to straighten; then its pairs. The bend is told from there on, since
        ways that lead nowhere have none. It is
      </p>
      <Formula
        display
        tex="S=\frac{\int_0^1\mathbb E\,\|(x_1-x_0)-\dot x_t\|^2\,dt}{\mathbb E\,\|x_1-x_0'\|^2}"
        spoken="S is the integral over t of the mean squared length of x one minus x zero minus the velocity at t, over the mean squared distance of x one and data that are not its own"
      />
      <p>
        The paper calls the numerator straightness; x₀′ are data of other noise, so that rounds compare. It is
        measured on 256 ways, over 16 spans of time.
      </p>
    </Disclosure>
  );
}
