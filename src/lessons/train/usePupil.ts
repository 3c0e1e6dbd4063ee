import { useEffect, useSyncExternalStore } from 'react';
import { experiment, useExperiment } from '../../state/experiment.ts';
import { onlyTrains, type Pupil, pupilKey, pupilOf, subscribePupil } from '../common/pupil/pupil.ts';
import { choose, look, pupilNow } from './sight.ts';

const shown = (): string => {
  const { step, status, message } = pupilNow();
  return `${step > 0} ${status} ${message}`;
};

/** The network of the settings on show; renders when it begins or stops, not with each of its steps. */
export function usePupil(): Pupil {
  useExperiment(pupilKey);
  useSyncExternalStore(subscribePupil, shown);
  return pupilOf(experiment.getState());
}

/** Other settings are another network: the one before waits, and is there again with its settings. */
export function usePupilOfSettings(): void {
  const pupil = usePupil();
  useEffect(() => {
    onlyTrains(pupil);
    choose(null);
    void look();
  }, [pupil]);
  useEffect(() => () => onlyTrains(null), []);
}
