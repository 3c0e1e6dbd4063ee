import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';
import { Term } from '../../../ui/Term.tsx';
import { NumberRow, SeedRow } from '../../common/Settings.tsx';
import { HELD } from './pictures.ts';
import { sideOf } from './region.ts';

/** Which picture, which noise, and how much of it is asked about. */
export function PictureControls() {
  const whole = useExperiment((spec) => spec.region === '');
  const side = sideOf(dataset(useExperiment((spec) => spec.data)).event);
  return (
    <div className="controls">
      <NumberRow of="picture" digits={2}>
        <button
          type="button"
          className="word"
          onClick={() => change({ picture: (experiment.getState().picture % HELD) + 1 })}
        >
          Next<span className="unseen"> picture</span>
        </button>
      </NumberRow>
      <SeedRow of="seed" what="seed" />
      <p className="fine">
        Click the noisy picture to use only {side} × {side} pixels of it. Arrow keys move the region.
        {whole ? null : (
          <>
            {' '}
            <button type="button" className="word" onClick={() => change({ region: '' })}>
              Whole picture
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** What the weights of pictures are about. */
export function PictureHonesty() {
  const data = useExperiment((spec) => spec.data);
  const { latentOf } = useExperiment((spec) => spaceOf(spec));
  return (
    <div className="fine">
      <p>
        Weights are exact for {HELD} pictures of {dataset(data).label}; the noisy picture comes from one of
        them. There are far more, and with all of them x̂₀ would collapse later.
        {latentOf ? '' : ' The network has learned from others, and always sees the whole picture.'}
      </p>
      <p>
        The line over the track is the <Term of="effective">effective number</Term> of candidates for this
        picture and this noise, on a logarithmic scale from 1 to {HELD}.
      </p>
    </div>
  );
}
