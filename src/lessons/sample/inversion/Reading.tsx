import { modalityOf } from '../../../modalities/index.ts';
import { useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';

/** What is learned, what is exact, what is measured and how. */
export function Honesty() {
  const trip = useExperiment((spec) => spec.trip);
  const { shaded } = modalityOf(dataset(useExperiment((spec) => spec.data)));
  if (trip === 'between')
    return (
      <div className="fine">
        <p>
          Learned: each of the nine places has its own start and its own run by DDIM; nothing is interpolated
          between results. Exact: the starts.{' '}
          {shaded ? '' : 'All points of a cloud together are one noise, of a thousand values.'}
        </p>
        <LatentNote />
        <p>Length: relative to the root of the number of values. Noise has 1, except for chance.</p>
      </div>
    );
  return (
    <div className="fine">
      <p>
        Learned: the sample is real; its noise and both ways back are computed with the network, without class
        or prompt. The trip starts at t = 0.01: without noise there is no direction to go.
      </p>
      <LatentNote>The sample enters it through the encoder; its noise is measured in the latent.</LatentNote>
      <p>
        Error: the root mean square difference
        {shaded
          ? '; pictures of it have half strength, grey means none'
          : '; lines lead from the way to noise to the way back'}
        .
      </p>
    </div>
  );
}

export function Notice() {
  const trip = useExperiment((spec) => spec.trip);
  const { shaded } = modalityOf(dataset(useExperiment((spec) => spec.data)));
  return (
    <section className="notice">
      <h2>What to notice</h2>
      {trip === 'between' ? (
        <ul>
          <li>
            Along the sphere (<Term of="slerp">slerp</Term>) every place is noise, so every result could be a
            sample.
          </li>
          <li>
            {shaded
              ? 'On the straight line the middle is too quiet: flatter pictures, with fewer of the features of the data.'
              : 'On the straight line the cloud of starts shrinks, and its results stay away from what lies far out.'}
          </li>
          <li>
            Neighbours in a row look alike: without new noise, the way from noise to data is continuous.
          </li>
        </ul>
      ) : (
        <ul>
          <li>
            More steps, or one or two extra corrections, bring DDIM closer to where it began, some samples
            sooner than others. DDPM never returns.
          </li>
          <li>
            All three have the same noise at the right end. DDPM forgets it, with cosine nearly all of it in
            the first step: each step removes some and adds new noise.
          </li>
          <li>
            {shaded
              ? 'A real picture has flat areas without any noise, which no x of the first level has: so its noise comes out too weak. Start with the noise of the first level, and most of this is repaired.'
              : 'Neighbours in the data are mostly neighbours in the noise: each point has its own noise. Without corrections the noise comes out too short: with cosine, ten steps end at a variance of about 0.7.'}
          </li>
        </ul>
      )}
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        <Term of="inversion">Inversion</Term>: DDIM’s step without new noise, taken towards noise (
        <Cited>arXiv:2010.02502, section 4.3</Cited>):
      </p>
      <Formula
        display
        tex="x_t = \frac{\sigma_t}{\sigma_s}\,x_s + \left(\alpha_t - \alpha_s\frac{\sigma_t}{\sigma_s}\right)\htmlClass{network}{\hat x_0}(x_s, s)"
        spoken="x t is sigma t over sigma s times x s, plus alpha t minus alpha s sigma t over sigma s, times x zero hat of x s at s"
      />
      <p>
        The step back calls the network at x_t instead. An extra correction solves the step to noise again,
        with x̂₀ from where it arrives: a fixed-point iteration (<Cited>arXiv:2309.04907</Cited>). With few
        steps it may fail to settle, and then the error grows.
      </p>
      <p>
        Between two noises a and b at the angle Ω (<Cited>doi:10.1145/325334.325242</Cited>):
      </p>
      <Formula
        display
        tex="\mathrm{slerp}(a, b; u) = \frac{\sin((1-u)\,\Omega)}{\sin\Omega}\,\htmlClass{noise}{a} + \frac{\sin(u\,\Omega)}{\sin\Omega}\,\htmlClass{noise}{b}"
        spoken="slerp of a and b at u is sine of one minus u times omega over sine omega, times a, plus sine of u omega over sine omega, times b"
      />
      <p>
        On the straight line the variance is (1 − u)² + u², a half in the middle. In many dimensions Ω is
        nearly a right angle, so slerp’s weights are nearly cos and sin of u·π/2 and the variance stays near
        1.
      </p>
    </Disclosure>
  );
}
