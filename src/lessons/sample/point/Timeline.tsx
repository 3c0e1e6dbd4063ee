import { useEffect } from 'react';
import { backendNames, useBackend } from '../../../state/engine.ts';
import { useExperiment } from '../../../state/experiment.ts';
import { useSource } from '../../../state/sources.ts';
import { keepAsking } from '../../common/bench/asker.ts';
import { FreeTimeline } from '../../common/bench/FreeTimeline.tsx';
import { useLate } from '../../common/bench/useLate.ts';
import { paintCollapse, watchCollapse } from './paint.ts';
import { pictureNetwork } from './pictures.ts';
import { isPoints, pointNetwork } from './point.ts';

/** What is live, in one line under the track. */
function Status() {
  const points = useExperiment(isPoints);
  const asker = points ? pointNetwork : pictureNetwork;
  const late = useLate(asker.subscribe, asker.isLate);
  const opening = useSource(useExperiment((spec) => spec.data)).kind === 'opening';
  const backend = useBackend();
  const live = `Computed live${backend ? ` on ${backendNames[backend.name]}` : ''}`;
  return (
    <p className="status-line">
      <span role="status">{opening ? 'Opening the data …' : late ? 'Asking the network …' : live}</span>
    </p>
  );
}

/** The curve over the track is the effective number of candidates. */
export function Timeline() {
  useEffect(() => keepAsking(pointNetwork), []);
  // Once the data are there, there is a curve to draw.
  useSource(useExperiment((spec) => spec.data));
  return (
    <>
      <FreeTimeline strip={paintCollapse} stripWatch={watchCollapse} reverse />
      <Status />
    </>
  );
}
