import { useEffect, useSyncExternalStore } from 'react';
import { backendNames, useBackend } from '../../../state/engine.ts';
import { useExperiment } from '../../../state/experiment.ts';
import { BeforeAfter } from '../../common/BeforeAfter.tsx';
import { FreeTimeline } from '../../common/bench/FreeTimeline.tsx';
import { useLate } from '../../common/bench/useLate.ts';
import { planeFlips } from './before.ts';
import { followField, isFieldLate, subscribeField, troubleNow } from './field.ts';

/** What is live, in one line under the track. */
function Status() {
  const late = useLate(subscribeField, isFieldLate);
  const trouble = useSyncExternalStore(subscribeField, () => troubleNow() !== null);
  const exact = useExperiment((spec) => spec.answers === 'exact');
  const backend = useBackend();
  const where = exact
    ? 'Exact, computed live'
    : `Computed live${backend ? ` on ${backendNames[backend.name]}` : ''}`;
  return (
    <p className="status-line">
      <span role="status">{late ? 'Working it out …' : trouble ? 'Not all could be computed' : where}</span>
      <BeforeAfter of={planeFlips} />
    </p>
  );
}

export function Timeline() {
  useEffect(followField, []);
  return (
    <>
      <FreeTimeline reverse />
      <Status />
    </>
  );
}
