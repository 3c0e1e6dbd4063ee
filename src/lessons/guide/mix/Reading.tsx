import { useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

/** What is exact, what is learned, and how it is measured. */
export function Honesty() {
  return (
    <div className="fine">
      <p>
        Of points, both runs set out from the same noise, and the exact classifier says whether a point is of
        all that is wished for and of nothing that is avoided; ± is one standard error. What pictures show is
        read by a small classifier.
      </p>
    </div>
  );
}

const COLOURS = {
  prompt: 'a person with green hair',
  mixOther: 'a person with purple hair',
  mixHow: 'both',
  mixWeight: 2,
  mixOtherWeight: 2,
} as const;

function OfPortraits() {
  return (
    <Predict
      question="“A person with green hair” AND “a person with purple hair”: what hair do they get?"
      answers={cards.colours}
    >
      <p>
        Where two prompts contradict each other, their sum asks for what lies between, or for neither: nothing
        that the network has learnt is both.
      </p>
      <ShowMe by={() => COLOURS} />
      <ShowMe by={() => ({ ...COLOURS, mixOtherWeight: -1 })}>With NOT purple</ShowMe>
    </Predict>
  );
}

export function Questions() {
  const data = useExperiment((spec) => spec.data);
  return data === 'portraits' ? <OfPortraits /> : <OfMoons />;
}

function OfMoons() {
  return (
    <Predict
      question="Wished to be of the upper and of the lower moon, each with weight 1: where do points end?"
      answers={cards.contradict}
    >
      <p>
        The two wishes pull to opposite sides, and where they balance no data are. The sum of answers is an
        answer to no question that the network has learnt.
      </p>
      <p className="shows">
        <ShowMe by={() => ({ data: 'moons', mixWishes: '0,1_1,1' })} />
        <ShowMe by={() => ({ data: 'moons', mixWishes: '0,2_1,2' })}>With 2</ShowMe>
      </p>
    </Predict>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          Each point of the grid was told its row or its column, never both. Row 2 and column 4 together lead
          to the one Gaussian where they cross.
        </li>
        <li>Two rows at once end between the rows: that is a contradiction, too.</li>
        <li>A moon with a negative weight leads mostly to the other.</li>
        <li>
          In much noise, the arrows of the network differ from the exact ones by less than a tenth; in little,
          by more than half, since it has learnt nothing where no noised data are.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        Each wish adds what it changes, with a weight of its own (
        <Cited>arXiv:2206.01714, equations 11 and 12</Cited>):
      </p>
      <Formula
        display
        tex="\hat x_0 = \hat x_0^{\varnothing} + \sum_i w_i\,(\hat x_0^{c_i} - \hat x_0^{\varnothing})"
        spoken="x zero hat is that of nothing, plus the sum over i of w i times the difference between that of c i and that of nothing"
      />
      <p>
        On a lattice, row and column are independent, at each noise level: with weights of 1 the sum is
        exactly the answer for both. The moons are not: the product of their noised densities is not a noised
        density.
      </p>
    </Disclosure>
  );
}
