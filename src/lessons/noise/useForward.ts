import { useEffect, useMemo } from 'react';
import type { Samples } from '../../modalities/modality.ts';
import { type DataName, experiment, useExperiment } from '../../state/experiment.ts';
import { dataset, drawData, type Opened } from '../../state/sources.ts';
import { nextFrame, notNextFrame } from '../../ui/frame.ts';
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
  const state = useMemo(() => {
    const { stage, noise: draw } = dataset(data).kind;
    const samples = samplesOf(data, opened, way === 'jump' ? stage.jump : stage.chain);
    return samples && forward(samples, seed, way === 'jump' ? noise : 'same', draw);
  }, [data, opened, way, seed, noise]);
  // The noise takes as long as a picture: it is drawn before the pictures that show it, in a frame of its own.
  useEffect(() => {
    const draw = () => void state?.epsilon(experiment.getState().t);
    nextFrame(draw);
    return () => notNextFrame(draw);
  }, [state]);
  return state;
}
