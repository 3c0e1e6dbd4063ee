import { Cited } from '../../ui/Cited.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Formula } from '../../ui/Formula.tsx';
import { Term } from '../../ui/Term.tsx';

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          The network never paints. It only says what it expects; the <Term of="sampler">sampler</Term> goes a
          little way there and asks again.
        </li>
        <li>Coarse shape is decided early, at high noise; details come late.</li>
        <li>x̂₀ never has noise in it, but it is an average. It sharpens as fewer data remain possible.</li>
        <li>Both predictions are one: subtract α x̂₀ from x, and σ ε̂ is left.</li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>The network is trained to give the mean of all data that could be behind what it sees:</p>
      <Formula
        display
        tex="\hat x_0 = \mathbb E\,[x_0 \mid x_t]"
        spoken="x zero hat is the expectation of x zero given x t"
      />
      <p>
        With <Term of="guidance">guidance</Term> w the answer is no longer a mean. It goes from the mean of
        all data, ∅, to that of what is asked for, c, and beyond if w is more than 1 (
        <Cited>arXiv:2207.12598</Cited>, whose w is one less):
      </p>
      <Formula
        display
        tex="\hat x_0 = \mathbb E\,[x_0 \mid x_t, \varnothing] + w\,\bigl(\mathbb E\,[x_0 \mid x_t, c] - \mathbb E\,[x_0 \mid x_t, \varnothing]\bigr)"
        spoken="x zero hat is the expectation given x t and nothing else, plus w times the difference from the expectation given x t and c"
      />
      <p>
        The rest is the noise that it sees. Without guidance, the <Term of="score">score</Term> is the same up
        to scale:
      </p>
      <Formula
        display
        tex="\hat\varepsilon = \frac{x_t - \alpha_t \hat x_0}{\sigma_t},\qquad \nabla\log p(x_t) = -\frac{\hat\varepsilon}{\sigma_t}"
        spoken="epsilon hat is x t minus alpha t x zero hat, over sigma t; the score is minus epsilon hat over sigma t"
      />
      <p>
        <Term of="ddim">DDIM</Term> goes to the next, cleaner level with the same two parts (
        <Cited>arXiv:2010.02502, equation 12</Cited>):
      </p>
      <Formula
        display
        tex="x_s = \alpha_s\,\hat x_0 + \sigma_s\,\hat\varepsilon"
        spoken="x s is alpha s x zero hat plus sigma s epsilon hat"
      />
      <p>
        <Term of="ddpm">DDPM</Term> keeps less of ε̂ and makes up for it with new noise (
        <Cited>arXiv:2006.11239, algorithm 2</Cited>).
      </p>
    </Disclosure>
  );
}
