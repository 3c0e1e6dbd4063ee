import { datasetOf, type Experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { useSource } from '../../../state/sources.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Predict } from '../../../ui/Predict.tsx';
import { Term } from '../../../ui/Term.tsx';
import { LEAST } from '../../common/bench/level.ts';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { exactOf } from '../../common/exact.ts';
import { cards } from './cards.ts';
import { SHORTEST } from './paint.ts';
import { STEPS } from './ways.ts';

/** What is exact, and what is learned. */
export function Honesty() {
  const data = useExperiment((spec) => spec.data);
  useSource(data);
  const exact = exactOf(data);
  if (!exact) return null;
  return (
    <div className="fine">
      <p>
        {exact.kind === 'closed'
          ? `Exact: these data are ${exact.ideal.candidates} Gaussians, so there is a formula for density, arrows and paths.`
          : `This shape has sharp edges and no formula: ${exact.ideal.candidates} small Gaussians, one a cell and ${exact.width?.toFixed(3)} wide, stand for it. Density, arrows and paths are exact for these; at the lowest noise they are softer than the shape.`}{' '}
        All paths follow the exact <Term of="denoiser">denoiser</Term>, in {STEPS} steps from the same starts.
      </p>
    </div>
  );
}

/** An answer is seen with particles in a plane, whatever was there before. */
const shownBy =
  (patch: Partial<Experiment>) =>
  (page: Experiment): Partial<Experiment> => ({
    ...(datasetOf(page).kind.planar ? {} : { data: 'moons' }),
    ...(page.particles === '' ? { particles: fields.particles.initial } : {}),
    ...patch,
  });

export function Questions() {
  return (
    <>
      <Predict
        question="The flow schedule connects each noise with its data by a straight line. Are the paths of the probability flow straighter with it than with cosine?"
        answers={cards.straighter}
      >
        <p>
          No, for none of the data here: see the straightness beside the plane. A path follows the mean of all
          lines through a place, not one of them. Halfway, x is half data and half noise, with a variance of
          only one half; so with flow nearly all paths go inwards and out again. Cosine keeps the variance at
          1. Scaled to that, both are the same path. Flow is straight where the data are one small blob.
        </p>
        <p className="shows">
          <ShowMe by={shownBy({ schedule: 'flow' })} at={null}>
            Show flow
          </ShowMe>
          <ShowMe by={shownBy({ schedule: 'cosine' })} at={null}>
            Show cosine
          </ShowMe>
        </p>
      </Predict>
      <Predict question="Where does a network differ most from the exact denoiser?" answers={cards.differs}>
        <p>
          Where data never are: the network was not trained there. The mean over the plane is far larger than
          the mean where noisy data are.
        </p>
        <ShowMe by={shownBy({ answers: 'difference', arrows: 'velocity' })} at={0.3} />
      </Predict>
    </>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          At high noise the <Term of="score">score</Term> points to the middle from everywhere: only the mean
          of the data is known. The <Term of="velocity">velocity</Term> is almost zero there with schedules
          that keep the variance, such as cosine.
        </li>
        <li>As noise falls, each place comes to belong to the part of the data it flows to.</li>
        <li>
          Paths of the probability flow cross in the picture, but never at the same level: from there they
          would be one path. With noise, one place leads to many ends.
        </li>
        <li>
          Near the data the score grows as the last noise goes, to about one over the width of the data. The
          velocity stays bounded (below 2 on average with cosine).
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        The <Term of="density">density</Term> of noisy data, and its score, by Tweedie’s formula:
      </p>
      <Formula
        display
        tex="\nabla_x \ln p_t(x) = \frac{\alpha_t\,\hat x_0(x) - x}{\sigma_t^2}"
        spoken="the gradient of the logarithm of p t is alpha times x zero hat minus x, over sigma squared"
      />
      <p>
        The velocity of a sampler that adds no noise (<Cited>arXiv:2011.13456, equation 13</Cited>), from
        noise to data:
      </p>
      <Formula
        display
        tex="-\frac{\mathrm dx}{\mathrm dt} = -\dot\alpha_t\,\hat x_0 - \dot\sigma_t\,\hat\varepsilon,\qquad \hat\varepsilon = \frac{x - \alpha_t\hat x_0}{\sigma_t}"
        spoken="minus d x by d t is minus alpha dot times x zero hat minus sigma dot times epsilon hat, where epsilon hat is x minus alpha x zero hat, over sigma"
      />
      <p>
        With the flow schedule that is x̂₀ − ε̂ (<Cited>arXiv:2210.02747</Cited>). Particles that follow it have
        the density p_t at every t. So do those of DDPM, which go back in small random steps (
        <Cited>arXiv:2006.11239, algorithm 2</Cited>).
      </p>
      <p>
        Straightness is the distance between the ends of a path, divided by its length. A path with noise gets
        longer with more steps. The mean squared difference is taken over the places of the arrows, weighted
        with p_t or not.
      </p>
      <p>
        Arrows share one scale, which changes with the level; where all are shorter than {SHORTEST}, they stay
        short. Below t = {LEAST} the arrows of t = {LEAST} are shown: without noise there is no ε̂.
      </p>
    </Disclosure>
  );
}
