import { useMemo } from 'react';
import { modalities } from '../../modalities/index.ts';
import type { Samples } from '../../modalities/modality.ts';
import { type DataName, useExperiment } from '../../state/experiment.ts';
import { dataset, drawData, type Opened } from '../../state/sources.ts';
import { type Forward, forward } from './forward.ts';

/** The samples on a stage, once their source is open. */
export function samplesOf(name: DataName, opened: Opened, count: number): Samples | null {
  if (opened.kind !== 'ready') return null;
  const available = Math.min(count, opened.source.size);
  return { x: drawData(name, opened.source, available).x, count: available, event: dataset(name).event };
}

export function useForward(opened: Opened): Forward | null {
  const data = useExperiment((spec) => spec.data);
  const way = useExperiment((spec) => spec.way);
  const seed = useExperiment((spec) => spec.seed);
  const noise = useExperiment((spec) => spec.noise);
  return useMemo(() => {
    const { stage } = modalities[dataset(data).modality];
    const samples = samplesOf(data, opened, way === 'jump' ? stage.jump : stage.chain);
    return samples && forward(samples, seed, way === 'jump' ? noise : 'same');
  }, [data, opened, way, seed, noise]);
}
