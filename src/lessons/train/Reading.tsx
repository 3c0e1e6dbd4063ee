import { Cited } from '../../ui/Cited.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Formula } from '../../ui/Formula.tsx';
import { Term } from '../../ui/Term.tsx';
import { BUDGET, MOST } from '../common/pupil/moments.ts';

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          Each step asks one question with a known answer: here is noisy data, what was added? That is plain
          regression, with nobody playing against it.
        </li>
        <li>
          The loss does not fall to zero. Different data could be behind the same noise, and no network can
          tell which: the dashed <Term of="lossFloor">floor</Term> is the loss of the exact answer.
        </li>
        <li>
          The network goes on getting better long after the loss looks flat: what is left to learn is small
          beside the floor.
        </li>
        <li>
          Predicting v, it is right at high noise first; low noise, which carries the detail, comes last.
        </li>
        <li>
          The weights of one step still shake from its batch. Averaged over the last 5 % of the steps they are
          more than twice as near to the exact answer, at no cost; over 20 % they lag behind what was learnt
          since. Averaging changes what is drawn, and not the training.
        </li>
        <li>
          Points of your own in several colours: told the colour of each, one network learns them all, and
          draws the one that it is asked for. The floor is lower then, as less is left to guess.
        </li>
        <li>
          Of few examples the exact answer gives back those and nothing else. Compare it with the network at
          each noise level, by the arrows or, of digits, by “Exact answer”; its dashes in the chart are what
          learning by heart comes to.
        </li>
        <li>
          Digits: a classifier that learns here, too, reads the samples, and its share as asked is as good as
          it is itself. It says nothing of whether they are new: for that, look at the training picture
          beneath each, and at the number: the root mean square of their difference, a pixel.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        A moment t and noise ε are drawn, and the network f is moved a little towards the answer (
        <Cited>arXiv:2006.11239</Cited>, algorithm 1):
      </p>
      <Formula
        display
        tex="L=\mathbb E_{x_0,\varepsilon,t}\;w(t)\,\bigl\|f(\alpha_t x_0+\sigma_t\varepsilon,\,t)-y\bigr\|^2"
        spoken="L is the expectation over x zero, epsilon and t of w of t times the squared distance of f of the noisy data from its target y"
      />
      <p>
        y is ε, x₀, v = α ε − σ x₀ or the <Term of="velocity">velocity</Term> ε − x₀: each follows from any
        other, so what is predicted changes only how much an error counts at each level. The least loss is
        that of the mean of all data that could be behind x:
      </p>
      <Formula
        display
        tex="L_{\min}=\mathbb E_t\;\tilde w(t)\;\mathbb E\,\bigl\|x_0-\mathbb E\,[x_0\mid x_t]\bigr\|^2"
        spoken="the least loss is the expectation over t of a weight times the mean squared distance of x zero from its expectation given x t"
      />
      <p>
        Weights of min-SNR (<Cited>arXiv:2303.09556</Cited>) and EDM (<Cited>arXiv:2206.00364</Cited>) change
        which levels are learnt first. For v, the weight of EDM is 1 at every level; what is left of EDM then
        is which levels are drawn.
      </p>
      <p>
        On the stage are averaged weights, in which each step counts as a power of its number (
        <Cited>arXiv:2312.02696</Cited>); the share is how wide that mean is. Up to {MOST} moments of a
        training are kept to go back to, within {BUDGET / 1024 ** 2} MB for all that wait here together. Adam
        takes the steps, in a kernel of our own; the learning rate stays what it is.
      </p>
    </Disclosure>
  );
}
