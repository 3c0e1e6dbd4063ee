import { useEffect } from 'react';
import { correct } from '../../../state/correct.ts';
import { initialOf, useExperiment } from '../../../state/experiment.ts';
import { say } from '../../../state/notices.ts';
import { dataset } from '../../../state/sources.ts';
import { isGiven } from './ours.ts';

/** A bench that gives runs a picture has data that are pictures: where it begins takes the place of others, and a notice says so. */
export function useGivenData(): void {
  const lesson = useExperiment((spec) => spec.lesson);
  const bench = useExperiment((spec) => spec.bench);
  const data = dataset(useExperiment((spec) => spec.data));
  useEffect(() => {
    if (isGiven(data)) return;
    const { data: usual } = initialOf(lesson, bench);
    say(`${data.label} are no pictures to begin with; this is ${dataset(usual).label}.`);
    correct({ data: usual });
  }, [data, lesson, bench]);
}
