import { many } from '../../../core/kinds/words.ts';
import { dataset } from '../../../state/sources.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';
import { countOf } from '../../common/spec.ts';
import { useLines } from '../common/useRunSet.ts';
import { pair } from './pair.ts';
import { intact } from './words.ts';

/** Samples from which a variance is not told well. */
const FEW = 100;

/** What is learned, what is exact, what is measured and how. */
export function Honesty() {
  const { spec, name } = useLines(pair).get('intact')!;
  const { kind } = dataset(spec.data);
  return (
    <div className="fine">
      <p>
        Learned: both panes ask one network, from the same noise and with the same fresh noises, and each
        shows the state of its own run nearest to the cursor.
        {name === 'replay' ? ' But what is replayed asks nothing: it is exact, to rounding.' : ''}
      </p>
      <LatentNote>
        Variances over the track, and the way back to where it began, are measured in the latent.
      </LatentNote>
      <p>
        The variance is measured between the samples shown{countOf(spec) < FEW ? ', which are few' : ''}; that
        of the data is measured on {many(kind, kind.counts.most)}, and at a level it is α² times that plus σ².
      </p>
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          The lines over the track are variances: blue what data have at each noise level, solid the intact
          run, dashed the changed one. Where the dashed line leaves the others, the failure begins.
        </li>
        <li>A broken run raises no error. The network never objects; it only answers what it is asked.</li>
        <li>
          Starting before all is noise: points stay too near the middle, and DDPM’s fresh noise makes up for a
          part of it. Pictures get a wrong brightness, since noise has the mean zero and they have not.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>DDPM’s step draws from the posterior of the forward chain (arXiv:2006.11239, equations 6 and 7):</p>
      <Formula display tex={intact.tex} spoken={intact.spoken} />
      <Formula
        display
        tex="a = \frac{\alpha_{t|s}\,\sigma_s^2}{\sigma_t^2},\quad b = \frac{\alpha_s\,\sigma_{t|s}^2}{\sigma_t^2},\quad \tilde\sigma^2 = \frac{\sigma_{t|s}^2\,\sigma_s^2}{\sigma_t^2}"
        spoken="a is alpha t given s times sigma s squared over sigma t squared; b is alpha s times sigma t given s squared over sigma t squared; sigma tilde squared is sigma t given s squared times sigma s squared over sigma t squared"
      />
      <p>
        In the limit of small steps the drift without its noise is f − g²∇log p, while the flow that carries
        the data’s distribution without noise is f − ½g²∇log p (arXiv:2011.13456, section 4.3). So without its
        noise DDPM follows the score twice as far as it should.
      </p>
      <p>
        The replay keeps the chain’s states and solves each step for the noise z that it took. Over all chains
        that z is standard normal, exactly as what DDPM draws: only who knows it differs.
      </p>
    </Disclosure>
  );
}
