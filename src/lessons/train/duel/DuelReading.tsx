import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { BUDGET, SIZE } from './duel.ts';

export function DuelNotice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          G is the loss of a <b className="network">generator</b>, D that of its{' '}
          <b className="noise">discriminator</b>. They do not fall for good: each player’s gain is the other’s
          loss. That of the denoiser falls, and what it falls to means the same in every run.
        </li>
        <li>
          The tint is what the discriminator says: <b className="data">data</b> or{' '}
          <b className="noise">generated</b>. Without a penalty it goes on turning as the samples move; with
          one it flattens out where they have become alike.
        </li>
        <li>
          A generator draws in one pass, so it has no axis of sampling: only the denoiser’s column follows the
          noise level.
        </li>
        <li>
          “Elsewhere” is the share of the samples that have gone to another mode in so many steps. With
          momentum all three GANs go from mode to mode, R3GAN the most.
        </li>
        <li>
          A good GAN covers the modes. It takes a penalty, a rate and some luck with the first weights; try
          several.
        </li>
      </ul>
    </section>
  );
}

export function Fairness() {
  return (
    <Disclosure title="What is equal, and what is not">
      <p>
        All four see the same data, {SIZE.batch} samples a step, and take turns so that each has had equally
        many seconds of this machine, however many steps those make. All samples are of averaged weights. W₂:
        sliced Wasserstein-2, in units of the data; two fresh draws of the data are as far apart as it says in
        brackets. A mode counts as covered at a quarter of its share, within 3σ.
      </p>
      <p>
        What draws has equally many numbers in all four: {SIZE.blocks} blocks of {SIZE.width}. Generators have
        the denoiser’s network and leave the inputs for the noise level unused. A discriminator of the same
        size comes on top of each, costs its share of the seconds, and is thrown away in the end. The GANs’
        Adam begins with β₁ = 0, the denoiser’s with 0.9, at a rate of 0.002.
      </p>
      <p>
        Losses, with D large where it sees data, of <Cited>arXiv:1406.2661</Cited> (not saturating) and of
        R3GAN, <Cited>arXiv:2501.05441</Cited>, where only differences count:
      </p>
      <Formula
        display
        tex="\ell(t)=\ln(1+e^{-t})\quad \ell(D(x))+\ell(-D(G(z)))\quad\text{or}\quad \ell(D(x)-D(G(z)))"
        spoken="l of t is the logarithm of one plus e to the minus t; the discriminator goes down l of D of x plus l of minus D of G of z, or l of the difference of D of x and D of G of z"
      />
      <p>
        R1 (<Cited>arXiv:1801.04406</Cited>) adds γ/2·‖∇D‖² at the data, R2 the same at what is generated. Its
        gradient is taken without second derivatives: D is asked a step of 0.01 on either side along its
        slope. Moments that can be looked back at take {BUDGET / 1024 ** 2} MiB at the most; early ones are
        kept closer together than late ones.
      </p>
    </Disclosure>
  );
}
