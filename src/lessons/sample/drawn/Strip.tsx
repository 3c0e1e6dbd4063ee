import { useMemo } from 'react';
import { axes } from '../../../core/axes.ts';
import { modalityOf } from '../../../modalities/index.ts';
import type { Modality } from '../../../modalities/modality.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { curveOf } from '../../../state/curve.ts';
import { useExperiment } from '../../../state/experiment.ts';
import { dataset, useSource } from '../../../state/sources.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { dataSamples, forward } from '../../common/forward.ts';
import { levelAlong } from './curve.ts';

/** Moments that are shown. */
const MOMENTS = 9;

/** The forward process along the axis: where pictures look alike, steps are wasted. */
export function Strip() {
  const data = useExperiment((spec) => spec.data);
  const seed = useExperiment((spec) => spec.seed);
  const { schedule } = curveOf(useExperiment((spec) => spec.curve));
  const axis = useExperiment((spec) => spec.axis);
  const mirrored = useExperiment((spec) => spec.direction === 'left');
  const opened = useSource(data);
  const modality: Modality = modalityOf(dataset(data));
  const state = useMemo(() => {
    const { stage, noise } = dataset(data).kind;
    const samples = dataSamples(data, opened, stage.jump);
    return samples && forward(samples, seed, 'same', noise);
  }, [data, opened, seed]);
  if (!state) return <div className="hand-strip" />;
  const shares = Array.from({ length: MOMENTS }, (_, i) => i / (MOMENTS - 1));
  if (mirrored) shares.reverse();
  return (
    <div
      className="hand-strip"
      role="img"
      aria-label={`${dataset(data).label} at ${MOMENTS} places, even in ${axes[axis].label}, from ${mirrored ? 'noise to data' : 'data to noise'}`}
    >
      {shares.map((share) => (
        <Canvas
          key={share}
          paint={(context, box, look) => {
            const level = levelAlong(schedule, axis, share);
            const few = state.few(modality.thumbCount(box));
            const gain = gainAt(modality, level);
            modality.thumb(context, box, few.at(level), { look, gain, role: 'ink' });
          }}
        />
      ))}
    </div>
  );
}
