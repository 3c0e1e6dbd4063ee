import { useMemo, useSyncExternalStore } from 'react';
import { change, experiment, useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import type { Watch } from '../../ui/frame.ts';
import { Live } from '../../ui/Live.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { Remedy } from '../../ui/Remedy.tsx';
import { shortTime } from '../common/cursor.ts';
import { subscribePupil } from '../common/pupil/pupil.ts';
import { useTruth } from '../common/useTruth.ts';
import { subscribeAnswers } from './answers.ts';
import { type Floor, useFloor } from './floor.ts';
import { Loss } from './Loss.tsx';
import { paintPlane } from './paint.ts';
import { COUNT, look, pupilNow, seenNow, subscribeSight, troubleNow } from './sight.ts';
import { usePupil } from './usePupil.ts';

const watchPlane: readonly Watch[] = [experiment.subscribe, subscribeSight, subscribeAnswers];
const watchLearning: readonly Watch[] = [subscribePupil, subscribeSight];

const stepsText = (steps: number): string => `${steps.toLocaleString('en')} step${steps === 1 ? '' : 's'}`;
const atStep = (): string => {
  const seen = seenNow();
  return seen ? `after ${stepsText(seen.step)}` : 'none yet';
};

function planeLabel(): string {
  const { label } = dataset(pupilNow().spec.data);
  const { t } = experiment.getState();
  if (!seenNow())
    return `${label} and where a sampler goes by the exact answer; no network has been trained on them here`;
  return `${COUNT} samples of the network ${atStep()} of training on ${label}, and where it has a sampler go, ${shortTime(t)}`;
}

/** What the network draws, where it has a sampler go, and how its loss falls. */
export function Stage() {
  const data = useExperiment((spec) => spec.data);
  const { kind, label } = dataset(data);
  const pupil = usePupil();
  const truth = useTruth();
  const floor: Floor | null = useFloor(pupil);
  const plane = useMemo(() => paintPlane(truth), [truth]);
  const unseen = useSyncExternalStore(subscribeSight, troubleNow);
  if (!kind.planar)
    return (
      <div className="remedy">
        <p>{label} take longer than a lesson to learn here. Points take seconds.</p>
        <button type="button" className="word" onClick={() => change({ data: 'moons' })}>
          Train on two moons
        </button>
      </div>
    );
  return (
    <div className="training">
      <Pane
        size="large"
        paint={plane}
        watch={watchPlane}
        label={planeLabel}
        caption={
          <>
            samples <Live watch={watchLearning} read={atStep} className="number" />; arrows{' '}
            <b className="network">learnt</b> over <b className="data">exact</b>
          </>
        }
      />
      {pupil.message ? (
        <Remedy message={pupil.message} onRetry={() => void pupil.train()} />
      ) : unseen ? (
        <Remedy message={unseen} onRetry={() => void look()} />
      ) : (
        <Loss pupil={pupil} floor={floor} />
      )}
    </div>
  );
}
