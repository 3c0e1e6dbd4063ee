import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Predict } from '../../../ui/Predict.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';
import { ShowMe } from '../common/ShowMe.tsx';

/** What is learned, what is exact, what is measured and how. */
export function Honesty() {
  return (
    <div className="fine">
      <p>
        Learned: every branch is a run of its own with the network, from the very state of its parent at the
        fork. Before its fork a branch shows its parent. A link holds the tree, and runs it again.
      </p>
      <LatentNote>
        Paint goes through the encoder: the expected picture is decoded, painted and encoded again, and the
        state takes on what has changed.
      </LatentNote>
      <p>The number is the root of the mean squared difference of all values.</p>
    </div>
  );
}

export function Questions() {
  return (
    <Predict
      question="Other noise for the last 80 % of the steps, or only for the last 20 %: where do the results differ more?"
      answers={['Forked early', 'Forked late', 'Both the same']}
      right={0}
    >
      <p>
        Forked early. At high noise a state leaves open what it will become, and the noise still to come
        decides; near data only detail is left to be decided.
      </p>
      <ShowMe
        by={() => ({
          steps: 50,
          sampler: 'ddpm',
          branches: '0,10,seed:1_0,40,seed:1',
          branch: 0,
          difference: true,
        })}
      />
    </Predict>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          The late branch keeps what its parent had become; the early one may keep next to nothing of it.
        </li>
        <li>A branch that changes nothing but its seed is its parent up to the fork, and no longer.</li>
        <li>DDIM with η = 0 adds no noise: there another seed changes nothing after the fork.</li>
        <li>
          Paint on a picture, or push points, early and late: early the network makes something plausible of
          it, in the last steps it stands there nearly as you drew it.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>A step draws from a normal distribution (arXiv:2006.11239, algorithm 2):</p>
      <Formula
        display
        tex="x_s = \mu\bigl(x_t, \htmlClass{network}{\hat x_0}(x_t, t)\bigr) + \tilde\sigma\,\htmlClass{noise}{\varepsilon}(\text{seed}, i)"
        spoken="x s is mu of x t and x zero hat, plus sigma tilde times epsilon of the seed and the step i"
      />
      <p>
        All that most samplers know of their past is x_t, so a run may go on from there in any way. The noise
        of a step depends on the seed and the step’s number alone: a branch that keeps the seed goes on with
        its parent’s noise, and one that changes nothing repeats its parent exactly. Multistep samplers also
        look back at earlier answers of the network. A branch takes those along as long as it asks the same of
        the same state; with another sampler, another wish, a push or paint its first steps are those of a run
        that begins there.
      </p>
      <p>
        Paint takes the place of what the network expects, and the noise stays, so that the state is again one
        of this level (a relative of arXiv:2108.01073):
      </p>
      <Formula
        display
        tex="x_t' = x_t + \alpha_t\,\bigl(\text{paint} - \htmlClass{network}{\hat x_0}\bigr)"
        spoken="x t prime is x t plus alpha t times the paint minus x zero hat"
      />
      <p>
        A push moves points by an arrow, those around its start by less: by exp(−r²/2w²) of it at the distance
        r, with w = 0.35. The ring shows w.
      </p>
    </Disclosure>
  );
}
