import { many } from '../../../core/kinds/words.ts';
import { dataset } from '../../../state/sources.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';
import { useLine } from '../../common/bench/useRunSet.ts';
import { LatentNote } from '../../common/LatentNote.tsx';
import { countOf } from '../../common/spec.ts';
import { pair } from './pair.ts';
import { intact } from './words.ts';

/** Samples from which a variance is not told well. */
const FEW = 100;

/** What is learned, and what is exact. */
export function Honesty() {
  const { name } = useLine(pair, 'intact');
  return (
    <div className="fine">
      <p>
        Learned: both panes use the same network, the same start and the same fresh noise.
        {name === 'replay' ? ' The replay does not use the network: it is exact, up to rounding.' : ''}
      </p>
      <LatentNote>
        Variances over the track, and the way back to where it began, are measured in the latent.
      </LatentNote>
    </div>
  );
}

export function Notice() {
  const { name } = useLine(pair, 'intact');
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          The lines over the track are <Term of="variance">variances</Term>: blue for the data at each noise
          level, solid for the intact run, dashed for the changed one. Where the dashed line leaves the
          others, the failure begins.
        </li>
        <li>A broken run raises no error. The network answers whatever it is asked.</li>
        {name === 'notPure' ? (
          <li>
            Points stay too close to the middle, and DDPM’s fresh noise makes up for a part of it. Pictures
            get a wrong brightness, because noise has mean zero and they do not.
          </li>
        ) : null}
      </ul>
    </section>
  );
}

/** What the numbers are. */
function Measures() {
  const { spec } = useLine(pair, 'intact');
  const { kind } = dataset(spec.data);
  return (
    <p>
      The variance is measured between the samples shown{countOf(spec) < FEW ? ', which are few' : ''}. That
      of the data is measured on {many(kind, kind.counts.most)}; at a noise level it is α² times that, plus
      σ².
    </p>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        A step of DDPM draws from the <Term of="posterior">posterior</Term> of the forward chain (
        <Cited>arXiv:2006.11239, equations 6 and 7</Cited>):
      </p>
      <Formula display tex={intact.tex} spoken={intact.spoken} />
      <Formula
        display
        tex="a = \frac{\alpha_{t|s}\,\sigma_s^2}{\sigma_t^2},\quad b = \frac{\alpha_s\,\sigma_{t|s}^2}{\sigma_t^2},\quad \tilde\sigma^2 = \frac{\sigma_{t|s}^2\,\sigma_s^2}{\sigma_t^2}"
        spoken="a is alpha t given s times sigma s squared over sigma t squared; b is alpha s times sigma t given s squared over sigma t squared; sigma tilde squared is sigma t given s squared times sigma s squared over sigma t squared"
      />
      <p>
        For very small steps, DDPM without its noise moves along f − g²∇log p. The{' '}
        <Term of="ode">probability flow</Term>, which needs no noise, moves along f − ½g²∇log p (
        <Cited>arXiv:2011.13456, section 4.3</Cited>). So DDPM without noise follows the{' '}
        <Term of="score">score</Term> twice as far as it should.
      </p>
      <p>
        The replay keeps the states of the chain and solves each step for the noise z that it took. Over all
        chains this z is standard normal, exactly like what DDPM draws. The only difference is that it is
        known.
      </p>
      <Measures />
    </Disclosure>
  );
}
