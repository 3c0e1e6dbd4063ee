import { useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Predict } from '../../../ui/Predict.tsx';
import { Term } from '../../../ui/Term.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

export function Honesty() {
  const exact = useExperiment((spec) => spec.pulledBy === 'exact');
  return (
    <div className="fine">
      <p>
        The arrows are{' '}
        {exact
          ? 'exact: these data are Gaussians, and so is each class'
          : 'answers of the network, which was told the class of each point in training'}
        . The points are a run of the network with the same settings; what they are in the end is said by the
        exact classifier.
      </p>
    </div>
  );
}

export function Questions() {
  return (
    <Predict question="The points follow guidance 3 to their class. What will 10 do?" answers={cards.ten}>
      <p>
        Guided points are driven from the other class, and on. With little guidance they come to lie closer
        together; with much, they are driven out of the data, since no data pull them back.
      </p>
      <ShowMe by={() => ({ data: 'moons', class: 0, guidance: 10 })}>With 10</ShowMe>
      <ShowMe by={() => ({ data: 'moons', class: 0, guidance: 1 })}>With 1</ShowMe>
    </Predict>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>Where only one class can be meant, both arrows are alike, and guidance changes nothing.</li>
        <li>
          Choose its classifier as the ground: from ∅ to c leads uphill, where the class is likelier. Guidance
          is a classifier’s gradient, without a classifier.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        <Term of="guidance">Guidance</Term> w goes from one answer to the other, and on; 0 is without the
        wish, 1 with it (<Cited>arXiv:2207.12598</Cited>, whose w is one less):
      </p>
      <Formula
        display
        tex="\hat x_0 = \hat x_0^{\varnothing} + w\,(\hat x_0^{c} - \hat x_0^{\varnothing})"
        spoken="x zero hat is that of nothing, plus w times the difference between that of c and that of nothing"
      />
      <p>
        By Bayes’ rule the difference is the gradient of the exact classifier (<Cited>arXiv:2105.05233</Cited>
        ):
      </p>
      <Formula
        display
        tex="\hat x_0^{c} - \hat x_0^{\varnothing} = \frac{\sigma^2}{\alpha}\,\nabla_{x} \ln p_t(c \mid x)"
        spoken="the difference is sigma squared over alpha times the gradient of the logarithm of p t of c given x"
      />
      <p>
        With w other than 0 and 1, no noised data have this field: it is not the denoiser of any set of
        points.
      </p>
    </Disclosure>
  );
}
