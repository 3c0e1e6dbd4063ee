import { useMemo } from 'react';
import { modalities } from '../../modalities/index.ts';
import type { Modality } from '../../modalities/modality.ts';
import { useExperiment } from '../../state/experiment.ts';
import { dataset, drawData, useSource } from '../../state/sources.ts';

const MANY = 20_000;

/** Many samples of the data, where a stage can show its density beneath what it shows; else null. */
export function useTruth(): Float32Array | null {
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const modality: Modality = modalities[dataset(data).modality];
  return useMemo(() => {
    if (!modality.ground || opened.kind !== 'ready') return null;
    return drawData(data, opened.source, MANY).x;
  }, [data, opened, modality]);
}
