import { modalityOf } from '../../modalities/index.ts';
import { gainAt, noiseGain } from '../../modalities/shades.ts';
import { useBackend } from '../../state/engine.ts';
import { useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { spaceOf } from '../../state/space.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Live } from '../../ui/Live.tsx';
import { Term } from '../../ui/Term.tsx';
import { LatentNote } from '../common/LatentNote.tsx';
import { frameLevel } from './drive.ts';
import { watchRun } from './useRun.ts';

/** What is learned, what is exact, how it is shown, and where and why there it is computed. */
export function Honesty() {
  const backend = useBackend();
  const modality = modalityOf(dataset(useExperiment((spec) => spec.data)));
  const { latentOf } = useExperiment((spec) => spaceOf(spec));
  const gain = () => gainAt(modality, frameLevel()).toFixed(2);
  return (
    <div className="fine">
      <p>
        Learned: every frame is a state of the solver, computed in this page; none is interpolated.
        {latentOf || modality.shaded ? null : (
          <>
            {' '}
            The blue ground is the exact <Term of="density">density</Term> of the data.
          </>
        )}
      </p>
      <LatentNote>
        The equation holds between latents; noise is no picture, so what the decoder makes of it means
        nothing.
      </LatentNote>
      <Disclosure title="Details">
        {modality.shaded && !latentOf ? (
          <p>
            Shades: x̂₀ as it is, x<sub>t</sub> × <Live watch={watchRun} read={gain} />, ε̂ ×{' '}
            {noiseGain(modality).toFixed(2)}, so that noise fits between black and white.
          </p>
        ) : null}
        {backend ? <p>Where it runs, and why: {backend.reason}</p> : null}
      </Disclosure>
    </div>
  );
}
