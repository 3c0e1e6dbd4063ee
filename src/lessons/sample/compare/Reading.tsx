import { many } from '../../../core/kinds/words.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';
import { countOf } from '../../common/spec.ts';
import { distanceText, floorOf, subscribeDistances } from '../common/distance.ts';

const watch: readonly Watch[] = [experiment.subscribe, subscribeDistances];

/** “0.031”, or dots until it is worked out. */
function floorNow(): string {
  const spec = experiment.getState();
  const floor = floorOf(spec, countOf(spec));
  return floor ? distanceText(floor) : '…';
}

/** How pictures are measured, or why they are not. */
function PictureDistance({ asked, count }: { readonly asked: boolean; readonly count: number }) {
  if (asked)
    return (
      <>
        There is no distance to the data: of all that words can ask for, no real pictures are at hand. Without
        a prompt there is one.
      </>
    );
  if (count < 2) return <>There is no distance to the data: one picture shows no variety. Ask for more.</>;
  return (
    <>
      The distance is the energy distance, by pixels, between the result and up to 240 real pictures of what
      is asked for, ± one standard error from the chance in both. It is 0 on average for real pictures,
      however few they are, so it can lie below 0; as many other real ones are{' '}
      <Live watch={watch} read={floorNow} className="number" /> away. Differences within the errors say
      nothing. Guidance above 1 leads away from the data, since it narrows what comes.
    </>
  );
}

/** What is learned, what is measured and how. */
export function Honesty() {
  const data = useExperiment(datasetOf);
  const { kind, predictions, text } = data;
  const prompt = useExperiment((spec) => spec.prompt);
  const asked = Boolean(text) && prompt !== '';
  const { shaded } = modalityOf(data);
  const count = useExperiment(countOf);
  return (
    <div className="fine">
      <p>
        Learned: all columns ask the same network but where their name says otherwise, and each shows a state
        of its own run, the one nearest to the cursor; none is interpolated. The columns run side by side.
        {predictions ? (
          <>
            {' '}
            Networks of other predictions have the same size, training and noise; how much each noise level
            counts in training differs with what is predicted.
          </>
        ) : null}
      </p>
      <LatentNote />
      {shaded ? <p>The difference is shown by half, grey for none.</p> : null}
      <p>
        {kind.metric.key === 'energy' ? (
          <PictureDistance asked={asked} count={count} />
        ) : (
          <>
            The distance is sliced Wasserstein between the result and {many(kind, count)} of the data. Two
            fresh draws of the data are <Live watch={watch} read={floorNow} className="number" /> apart, which
            is as close as any sampler comes but by chance.
          </>
        )}
      </p>
    </div>
  );
}

/** What was seen with networks that predict something else, on the sets that have them. */
function OtherPredictions() {
  return (
    <>
      <li>
        Networks of v and u come out level here, one of x₀ close behind. One of ε loses points where a run
        sets out with almost no signal: between one in 3 and one in 15 on the cosine schedule, a few in a
        thousand on the linear one, next to none on the scaled linear one.
      </li>
      <li>DDPM with 200 steps forgives ε: it loses none, and is as close as with v.</li>
    </>
  );
}

export function Notice() {
  const { predictions } = useExperiment(datasetOf);
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          DDIM, Euler, Heun and DPM-Solver++(2M) follow one curve; the better ones cut its corners less.
        </li>
        <li>
          DPM-Solver++(2M) asks as often as DDIM. It remembers the last answer, and that is all it takes.
        </li>
        <li>
          DDPM adds noise in every step but the last and needs short ones; given hundreds, it comes as close
          as any.
        </li>
        <li>The marks over the track say where each run asks the network.</li>
        {predictions ? <OtherPredictions /> : null}
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        Without new noise, samples move along an ordinary differential equation (arXiv:2011.13456, section
        4.3):
      </p>
      <Formula
        display
        tex="\frac{\mathrm d}{\mathrm d\lambda}\,\frac{x}{\sigma} = e^{\lambda}\,\htmlClass{network}{\hat x_0}(x),\qquad \lambda = \ln\frac{\alpha}{\sigma}"
        spoken="the derivative of x over sigma by lambda is e to the lambda times x zero hat, where lambda is the logarithm of alpha over sigma"
      />
      <p>DDIM takes x̂₀ as constant over a step (arXiv:2010.02502, equation 12):</p>
      <Formula
        display
        tex="\frac{x_s}{\sigma_s} = \frac{x_t}{\sigma_t} + \left(e^{\lambda_s} - e^{\lambda_t}\right)\htmlClass{network}{\hat x_0}"
        spoken="x s over sigma s is x t over sigma t plus e to the lambda s minus e to the lambda t, times x zero hat"
      />
      <p>
        DPM-Solver++(2M) takes it as a straight line through this answer and the one before (arXiv:2211.01095,
        algorithm 2), so the error of a run falls with the square of its steps’ length, up to the last step,
        into data, which is DDIM’s.
      </p>
      <p>
        What a network was trained to predict is turned into x̂₀ before any sampler sees it (arXiv:2202.00512,
        section 4); u = ε − x₀ is what flow matching learns (arXiv:2209.03003):
      </p>
      <Formula
        display
        tex="\htmlClass{network}{\hat x_0} = \frac{\alpha x - \sigma\,\htmlClass{network}{\hat v}}{\alpha^2 + \sigma^2} = \frac{x - \sigma\,\htmlClass{network}{\hat\varepsilon}}{\alpha} = \frac{x - \sigma\,\htmlClass{network}{\hat u}}{\alpha + \sigma}"
        spoken="x zero hat is alpha x minus sigma v hat over alpha squared plus sigma squared, or x minus sigma epsilon hat over alpha, or x minus sigma u hat over alpha plus sigma"
      />
      <p>
        Only ε̂ is divided by a number that goes to 0. Below α = e⁻⁶, about 0.0025, this page divides by that
        instead, so that pure noise gives a finite answer.
      </p>
      <p>
        The distance between two sets of points is averaged over directions θ, each solved exactly by sorting:
      </p>
      <Formula
        display
        tex="\mathrm{SW}_2^2 = \mathbb E_\theta\!\int_0^1 \left(F_\theta^{-1}(u) - G_\theta^{-1}(u)\right)^2\mathrm du"
        spoken="sliced Wasserstein squared is the expectation over theta of the integral of the squared difference of the quantiles"
      />
    </Disclosure>
  );
}
