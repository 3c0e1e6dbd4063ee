import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';
import { cards } from './cards.ts';
import { useStudent } from './Handover.tsx';

/** What is learned, what is exact, what is measured and how. */
export function Honesty() {
  return (
    <div className="fine">
      <p>
        Learned: every branch is its own run, from the exact state of its parent. Before it begins, it shows
        its parent. The difference is the root mean square over all values.
      </p>
      <LatentNote>
        Paint goes through the encoder: the expected picture is decoded, painted and encoded again, and the
        state takes on what has changed.
      </LatentNote>
    </div>
  );
}

/** A student that takes over. */
function Student() {
  return (
    <Predict
      question="Half-way a student takes over and goes on in two jumps, where its teacher takes 25 steps that add no noise. Where does it end?"
      answers={cards.student}
    >
      <p>
        Near where its teacher ends. It was shown states from anywhere on the way, and where the way ends. By
        consistency steps, with noise added back, it ends elsewhere.
      </p>
      <ShowMe
        by={() => ({
          steps: 50,
          sampler: 'ddim',
          branches: '0,25,student:2_0,25,student:2,sampler:lcm',
          branch: 1,
          difference: false,
          t: 0,
        })}
      />
    </Predict>
  );
}

function When() {
  return (
    <Predict
      question="New noise for the last 80 % of the steps, or only for the last 20 %: where do the results differ more?"
      answers={cards.when}
    >
      <p>
        Branched early. At high noise it is still open what a state will become, and the noise to come
        decides. Near the data only detail is left to decide.
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

export function Questions() {
  const student = useStudent();
  return (
    <>
      <When />
      {student ? <Student /> : null}
    </>
  );
}

export function Notice() {
  const student = useStudent();
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          The late branch keeps what its parent had become; the early one may keep almost nothing of it.
        </li>
        <li>A branch that changes only its seed equals its parent until it begins.</li>
        <li>DDIM with η = 0 adds no noise: there another seed changes nothing later.</li>
        <li>
          Paint on a picture, or push points. Early, the network makes something plausible of it; in the last
          steps it stays nearly as you drew it.
        </li>
        {student ? (
          <li>
            Up to half-way one jump ends nearer to the end of the teacher’s way than one step of the teacher.
            Two jumps do so early only: from the middle on two steps of DDIM end about as near, or nearer.
          </li>
        ) : null}
        {student ? (
          <li>
            The student ends near its parent where that goes by DDIM with η = 0. DDPM adds noise of its own on
            the way, which the student does not.
          </li>
        ) : null}
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        A step draws from a normal distribution (<Cited>arXiv:2006.11239, algorithm 2</Cited>):
      </p>
      <Formula
        display
        tex="x_s = \mu\bigl(x_t, \htmlClass{network}{\hat x_0}(x_t, t)\bigr) + \tilde\sigma\,\htmlClass{noise}{\varepsilon}(\text{seed}, i)"
        spoken="x s is mu of x t and x zero hat, plus sigma tilde times epsilon of the seed and the step i"
      />
      <p>
        Most samplers know only x_t of their past, so a run may continue from there in any way. The noise of a
        step depends only on the seed and the number of the step: a branch that keeps the seed continues with
        its parent’s noise, and one that changes nothing repeats its parent exactly. Multistep samplers also
        use earlier answers of the network. A branch keeps those as long as it asks the same of the same
        state; with another sampler, class or prompt, a push or paint, it starts like a run that begins there.
        A link holds the whole tree and runs it again.
      </p>
      <p>
        A student goes on from x_t by jumps. By consistency steps (
        <Cited>arXiv:2303.01469, algorithm 1</Cited>) each goes to data, and new noise leads back up to the
        next level:
      </p>
      <Formula
        display
        tex="x_s = \alpha_s\,\htmlClass{network}{\hat x_0}(x_t, t) + \sigma_s\,\htmlClass{noise}{\varepsilon}(\text{seed}, i)"
        spoken="x s is alpha s times x zero hat of x t, plus sigma s times epsilon of the seed and the step i"
      />
      <p>
        With exact jumps x_s is distributed as the data with noise of level s. With the mean in their place,
        as a denoiser has it, it varies too little.
      </p>
      <p>
        Paint replaces what the network expects, and the noise stays, so the result is again a state of this
        level (similar to <Cited>arXiv:2108.01073</Cited>):
      </p>
      <Formula
        display
        tex="x_t' = x_t + \alpha_t\,\bigl(\text{paint} - \htmlClass{network}{\hat x_0}\bigr)"
        spoken="x t prime is x t plus alpha t times the paint minus x zero hat"
      />
      <p>
        A push moves points by an arrow. At the distance r from its start, points move by exp(−r²/2w²) of it,
        with w = 0.35. The ring shows w.
      </p>
    </Disclosure>
  );
}
