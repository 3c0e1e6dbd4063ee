import { useMemo } from 'react';
import { change, experiment, useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { learntHere } from '../../state/training.ts';
import type { Watch } from '../../ui/frame.ts';
import { Live } from '../../ui/Live.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { shortTime } from '../common/cursor.ts';
import { useTruth } from '../common/useTruth.ts';
import { useUnopened } from '../common/useUnopened.tsx';
import { subscribeAnswers } from './answers.ts';
import { sized } from './examples.ts';
import { type Floor, useFloor } from './floor.ts';
import { LossOrTrouble } from './Loss.tsx';
import { paintPlane } from './paint.ts';
import { PictureStage } from './pictures/PictureStage.tsx';
import { COUNT, pupilNow, seenNow, subscribeSight } from './sight.ts';
import { atStep, watchLearning } from './steps.ts';
import { toldClasses } from './toldClasses.ts';
import { usePupil } from './usePupil.ts';

const watchPlane: readonly Watch[] = [experiment.subscribe, subscribeSight, subscribeAnswers];

function planeLabel(): string {
  const { label } = dataset(pupilNow().spec.data);
  const { t } = experiment.getState();
  if (!seenNow())
    return `${label} and where a sampler goes by the exact answer; no network has been trained on them here`;
  const each = seenNow()?.asked ? ', each in the colour that it was asked for,' : ',';
  return `${COUNT} samples of the network ${atStep()} of training on ${label}${each} and where it has a sampler go, ${shortTime(t)}`;
}

/** What the network draws, where it has a sampler go, and how its loss falls. */
export function Stage() {
  const data = useExperiment((spec) => spec.data);
  const { label, event, kind } = dataset(data);
  const unopened = useUnopened();
  if (unopened) return unopened;
  if (kind.planar) return <PlaneStage />;
  if (learntHere({ event })) return <PictureStage />;
  return (
    <div className="remedy">
      <p>
        {label}: such pictures take longer than a lesson to learn here. Points take seconds, and digits not
        much more.
      </p>
      <button type="button" className="word" onClick={() => change({ data: 'moons' })}>
        Train on two moons
      </button>
      <button type="button" className="word" onClick={() => change({ data: 'digits' })}>
        Train on digits
      </button>
    </div>
  );
}

function PlaneStage() {
  const pupil = usePupil();
  const truth = useTruth((source) => sized(source, pupil.scale));
  const floor: Floor | null = useFloor(pupil);
  const plane = useMemo(() => paintPlane(truth), [truth]);
  return (
    <div className="training">
      <Pane
        size="large"
        paint={plane}
        watch={watchPlane}
        label={planeLabel}
        caption={
          <>
            samples <Live watch={watchLearning} read={atStep} className="number" />
            {toldClasses(dataset(pupil.spec.data)) ? '; arrows, told no colour,' : '; arrows'}{' '}
            <b className="network">learnt</b> over <b className="data">exact</b>
          </>
        }
      />
      <LossOrTrouble floor={floor} />
    </div>
  );
}
