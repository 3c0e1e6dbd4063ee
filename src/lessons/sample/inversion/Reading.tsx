import { modalityOf } from '../../../modalities/index.ts';
import { useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';

/** What is learned, what is exact, what is measured and how. */
export function Honesty() {
  const trip = useExperiment((spec) => spec.trip);
  const { shaded } = modalityOf(dataset(useExperiment((spec) => spec.data)));
  if (trip === 'between')
    return (
      <div className="fine">
        <p>
          Learned: each of the nine places is a start of its own and a run of its own by DDIM; nothing is
          interpolated between results. Exact: the starts.{' '}
          {shaded ? '' : 'All points of a cloud together are one noise, of a thousand values.'}
        </p>
        <LatentNote />
        <p>The numbers are lengths over the root of the number of values: 1 for noise, but by chance.</p>
      </div>
    );
  return (
    <div className="fine">
      <p>
        Learned: the sample is real, its noise and both ways back are computed with the network, asked for
        nothing. The trip begins at t = 0.01, for without noise there is no direction to go.
      </p>
      <LatentNote>The sample enters it through the encoder; its noise is measured in the latent.</LatentNote>
      <p>
        The number is the root of the mean squared difference
        {shaded
          ? '; the difference is shown by half, grey for none'
          : ', and lines lead from the way there to the way back'}
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
          <li>Along the sphere every place is noise, and so every result could be a sample.</li>
          <li>
            {shaded
              ? 'On the straight line the middle is too quiet: flatter pictures, with fewer of the features that data have.'
              : 'On the straight line the cloud of starts draws together, and its results keep away from what lies far out.'}
          </li>
          <li>Neighbours in a row look alike: the way from noise to data without new noise is continuous.</li>
        </ul>
      ) : (
        <ul>
          <li>
            More steps, or steps refined once or twice, bring DDIM closer to where it began, some samples
            sooner than others; DDPM never returns.
          </li>
          <li>
            All three stand at the same noise on the right end. DDPM forgets it, under the cosine schedule
            nearly all of it in the first step, since each step takes some away and puts new in its place.
          </li>
          <li>
            {shaded
              ? 'A real picture has flat areas without any noise, which no x of the first level has: their noise comes out too weak. Let the sample set out with the noise of the first level, and it is mended for the most part.'
              : 'Neighbours in the data are mostly neighbours in the noise: each point’s noise is its own. Steps that are not refined stop short of it: under the cosine schedule ten of them end at a variance of about 0.7.'}
          </li>
        </ul>
      )}
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>DDIM’s step without new noise, taken towards noise (arXiv:2010.02502, section 4.3):</p>
      <Formula
        display
        tex="x_t = \frac{\sigma_t}{\sigma_s}\,x_s + \left(\alpha_t - \alpha_s\frac{\sigma_t}{\sigma_s}\right)\htmlClass{network}{\hat x_0}(x_s, s)"
        spoken="x t is sigma t over sigma s times x s, plus alpha t minus alpha s sigma t over sigma s, times x zero hat of x s at s"
      />
      <p>
        The step back asks at x_t instead. Refined, the step there is solved again with x̂₀ from where it
        arrives, a fixed-point iteration (arXiv:2309.04907); with few steps it may fail to settle, and then
        the error grows.
      </p>
      <p>Between two noises a and b at the angle Ω (doi:10.1145/325334.325242):</p>
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
