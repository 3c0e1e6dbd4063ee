import { many } from '../../../core/kinds/words.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Term } from '../../../ui/Term.tsx';
import { distanceText, floorOf, subscribeDistances } from '../../common/bench/distance.ts';
import { LatentNote } from '../../common/LatentNote.tsx';
import { countOf } from '../../common/spec.ts';

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
        No distance to the data: there are no real pictures of everything that words can ask for. Remove the
        prompt to see one.
      </>
    );
  if (count < 2) return <>No distance to the data: one picture shows no variety. Choose more.</>;
  return (
    <>
      Distance: <Term of="energyDistance">energy distance</Term> by pixels, from the result to up to 240 real
      pictures of what is asked for, ± one <Term of="standardError">standard error</Term>. For real pictures
      it is 0 on average, so it can be below 0: as many other real ones are{' '}
      <Live watch={watch} read={floorNow} className="number" /> away. Guidance above 1 leads away from the
      data, because it reduces variety.
    </>
  );
}

/** What is learned, what is measured and how. */
export function Honesty() {
  const data = useExperiment(datasetOf);
  const { kind, text } = data;
  const prompt = useExperiment((spec) => spec.prompt);
  const difference = useExperiment((spec) => spec.difference);
  const asked = Boolean(text) && prompt !== '';
  const { shaded } = modalityOf(data);
  const count = useExperiment(countOf);
  return (
    <div className="fine">
      <p>
        Learned: all columns use the same network, unless a name says otherwise. Each shows the state of its
        own run nearest to the cursor; none is interpolated.
      </p>
      <LatentNote />
      {shaded && difference ? <p>The difference is shown at half strength; grey means none.</p> : null}
      <p>
        {kind.metric.key === 'energy' ? (
          <PictureDistance asked={asked} count={count} />
        ) : (
          <>
            Distance: <Term of="slicedWasserstein">sliced Wasserstein</Term>, from the result to{' '}
            {many(kind, count)} of the data. Two fresh draws of the data are{' '}
            <Live watch={watch} read={floorNow} className="number" /> apart, the line through each bar: only
            by chance does a sampler come closer.
          </>
        )}
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
          DDIM, Euler, Heun and DPM-Solver++(2M) follow the same curve; the better ones cut its corners less.
        </li>
        <li>
          <Term of="dpmSolver">DPM-Solver++(2M)</Term> makes as many calls as DDIM. It only remembers the last
          answer.
        </li>
        <li>DDPM adds noise and needs short steps; with hundreds, it comes as close as any.</li>
        <li>Marks over the track: where each run calls the network.</li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        Without new noise, samples move along an <Term of="ode">ordinary differential equation</Term> (
        <Cited>arXiv:2011.13456, section 4.3</Cited>):
      </p>
      <Formula
        display
        tex="\frac{\mathrm d}{\mathrm d\lambda}\,\frac{x}{\sigma} = e^{\lambda}\,\htmlClass{network}{\hat x_0}(x),\qquad \lambda = \ln\frac{\alpha}{\sigma}"
        spoken="the derivative of x over sigma by lambda is e to the lambda times x zero hat, where lambda is the logarithm of alpha over sigma"
      />
      <p>
        DDIM treats x̂₀ as constant over a step (<Cited>arXiv:2010.02502, equation 12</Cited>):
      </p>
      <Formula
        display
        tex="\frac{x_s}{\sigma_s} = \frac{x_t}{\sigma_t} + \left(e^{\lambda_s} - e^{\lambda_t}\right)\htmlClass{network}{\hat x_0}"
        spoken="x s over sigma s is x t over sigma t plus e to the lambda s minus e to the lambda t, times x zero hat"
      />
      <p>
        DPM-Solver++(2M) puts a straight line through this answer and the one before (
        <Cited>arXiv:2211.01095, algorithm 2</Cited>). So the error of a run falls with the square of the step
        length, except for the last step, into data, which is DDIM’s. DDPM adds noise in every step but the
        last.
      </p>
      <p>
        What a network was trained to <Term of="prediction">predict</Term> is turned into x̂₀ before any
        sampler sees it (<Cited>arXiv:2202.00512, section 4</Cited>); u = ε − x₀ is what flow matching learns
        (<Cited>arXiv:2209.03003</Cited>):
      </p>
      <Formula
        display
        tex="\htmlClass{network}{\hat x_0} = \frac{\alpha x - \sigma\,\htmlClass{network}{\hat v}}{\alpha^2 + \sigma^2} = \frac{x - \sigma\,\htmlClass{network}{\hat\varepsilon}}{\alpha} = \frac{x - \sigma\,\htmlClass{network}{\hat u}}{\alpha + \sigma}"
        spoken="x zero hat is alpha x minus sigma v hat over alpha squared plus sigma squared, or x minus sigma epsilon hat over alpha, or x minus sigma u hat over alpha plus sigma"
      />
      <p>
        Only ε̂ is divided by a number that goes to 0. Below α = e⁻⁶, about 0.0025, this page divides by that
        instead, so that pure noise gives a finite answer. Networks for other predictions have the same size,
        training and noise; how much each noise level counts in training depends on what is predicted.
      </p>
      <p>
        The sliced Wasserstein distance is averaged over directions θ; sorting solves each of them exactly:
      </p>
      <Formula
        display
        tex="\mathrm{SW}_2^2 = \mathbb E_\theta\!\int_0^1 \left(F_\theta^{-1}(u) - G_\theta^{-1}(u)\right)^2\mathrm du"
        spoken="sliced Wasserstein squared is the expectation over theta of the integral of the squared difference of the quantiles"
      />
    </Disclosure>
  );
}
