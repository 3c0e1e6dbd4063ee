import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';
import { MANY, PICTURES } from './pictures.ts';
import { COUNT, PLACES, TRIALS } from './ways.ts';

/** What is exact, what is measured and how. */
export function Honesty() {
  const planar = useExperiment((spec) => datasetOf(spec).kind.planar);
  return planar ? <OfPoints /> : <OfPictures />;
}

function OfPictures() {
  return (
    <div className="fine">
      <p>
        Measured on the kept frames of one network: {PICTURES} pictures by DDIM, in {MANY} even steps and on
        each grid. Numbers are each picture’s root mean square a value, in the mean over the pictures, ± its
        standard error; the first four have chosen the grid with least step errors. What is open is not known
        of pictures; instead stands how far the answer is from where its run ends.
      </p>
      <p>
        The least step errors are those of single steps from kept frames, summed up. No run on that grid is
        tried, so other grids may end nearer.
      </p>
    </div>
  );
}

function OfPoints() {
  return (
    <div className="fine">
      <p>
        Exact: the denoiser is the closed form of these points, and no network takes part. The thin paths take{' '}
        {PLACES} steps of Heun’s method. All grids walk by DDIM from the same {COUNT} starts of the seed;
        their number is the mean distance of the ends from those of the thin paths, ± its standard error.
      </p>
      <p>The optimiser sees {TRIALS} other starts, so that it is not measured by what it has seen.</p>
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          In the noise everything is still open, and the answer is near the mean of all data. It turns on the
          way down, and a long step does not turn with it.
        </li>
        <li>Near the data little is still open: a step from there ends nearly where the path does.</li>
        <li>
          The linear schedule spends a third of its time in noise where little turns: there the optimiser
          spares its steps. The cosine schedule spreads the turning, and even steps are about as good.
        </li>
        <li>
          The best grid is not simply where the answer turns fastest. What goes wrong early may be mended by
          the steps that follow; what goes wrong late stays.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        A step of <Term of="ddim">DDIM</Term> takes the answer as constant. In x/σ against α/σ its path is
        then a straight line, so it goes wrong by as much as the answer turns on the way:
      </p>
      <Formula
        display
        tex="\frac{x_s}{\sigma_s} = \frac{x_t}{\sigma_t} + \int_t^s \htmlClass{network}{\hat x_0}(x_u, u)\; d\frac{\alpha_u}{\sigma_u}"
        spoken="x s over sigma s is x t over sigma t, plus the integral of x zero hat along the path over alpha over sigma"
      />
      <p>
        What is open is the posterior’s standard deviation, the root of{' '}
        <Formula
          tex="E\,|x_0 - \hat x_0|^2"
          spoken="the expected squared distance of x zero from x zero hat"
        />
        .
      </p>
      <p>
        The optimiser takes the error of each single step between any two levels of a fine path, and finds the
        grid whose steps sum up to the least by dynamic programming (
        <Cited>arXiv:2405.11326, section 4</Cited>). From there, and from even steps, it moves one stop at a
        time as long as the ends come nearer.
      </p>
    </Disclosure>
  );
}
