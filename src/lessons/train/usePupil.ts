import { useEffect, useSyncExternalStore } from 'react';
import { correct } from '../../state/correct.ts';
import { experiment, useExperiment } from '../../state/experiment.ts';
import { anyOf } from '../../state/listeners.ts';
import { dataset } from '../../state/sources.ts';
import { onlyTrains, type Pupil, pupilKey, pupilOf, subscribePupil } from '../common/pupil/pupil.ts';
import { keepTraining, pupilShelf } from '../common/pupil/stored.ts';
import { choose, look, momentNow, pupilNow, subscribeSight } from './sight.ts';

const shown = (): string => {
  const { step, status, message } = pupilNow();
  return `${step > 0} ${status} ${message}`;
};

/** Where its data have no other network, other lessons ask this one, as it is looked at when it rests. */
function teach(): void {
  const { spec, status } = pupilNow();
  const { model, models } = dataset(spec.data);
  const taught = momentNow()?.step;
  if (status !== 'still' || !taught || model === undefined || !models[model]?.live) return;
  if (experiment.getState().taught !== taught) correct({ taught });
}

/** The network of the settings on show; renders when it begins or stops, not with each of its steps. */
export function usePupil(): Pupil {
  useExperiment(pupilKey);
  useSyncExternalStore(subscribePupil, shown);
  return pupilOf(experiment.getState());
}

/** Other settings are another network: the one before waits, and is there again with its settings. */
export function usePupilOfSettings(): void {
  const pupil = usePupil();
  const averaging = useExperiment((spec) => spec.averaging);
  const guidance = useExperiment((spec) => spec.guidance);
  useEffect(() => {
    onlyTrains(pupil);
    choose(null);
    void look();
  }, [pupil]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is averaged or asked for otherwise is looked at anew.
  useEffect(() => void look(), [averaging, guidance]);
  useEffect(() => () => onlyTrains(null), []);
  useEffect(() => keepTraining(pupilNow, pupilShelf, subscribePupil), []);
  useEffect(() => anyOf(subscribePupil, subscribeSight)(teach), []);
}
