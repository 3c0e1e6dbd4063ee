import { useEffect, useMemo } from 'react';
import { experiment, useExperiment } from '../../state/experiment.ts';
import { dataset, type Opened } from '../../state/sources.ts';
import { nextFrame, notNextFrame } from '../../ui/frame.ts';
import { dataSamples, type Forward, forward } from '../common/forward.ts';

export function useForward(opened: Opened): Forward | null {
  const data = useExperiment((spec) => spec.data);
  const way = useExperiment((spec) => spec.way);
  const seed = useExperiment((spec) => spec.seed);
  const noise = useExperiment((spec) => spec.noise);
  const state = useMemo(() => {
    const { stage, noise: draw } = dataset(data).kind;
    const samples = dataSamples(data, opened, way === 'jump' ? stage.jump : stage.chain);
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
