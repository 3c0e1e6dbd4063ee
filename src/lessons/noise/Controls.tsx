import { change, experiment, fields, useExperiment } from '../../state/experiment.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DataChoice } from '../common/DataChoice.tsx';
import { ScheduleChoice } from '../common/ScheduleChoice.tsx';
import { newSeed } from '../common/seed.ts';

const ways = [
  { value: 'jump', label: 'One jump' },
  { value: 'steps', label: 'Step by step' },
] as const;

const noises = [
  { value: 'same', label: 'Same' },
  { value: 'fresh', label: 'Fresh at each t' },
] as const;

export function Controls() {
  const way = useExperiment((spec) => spec.way);
  const noise = useExperiment((spec) => spec.noise);
  return (
    <div className="controls">
      <DataChoice />
      <ScheduleChoice />
      <Choice
        name="How noise is added"
        items={ways}
        value={way}
        onChange={(value) => change({ way: value })}
      />
      <div className="row">
        {way === 'jump' ? (
          <Choice
            name={fields.noise.label}
            items={noises}
            value={noise}
            onChange={(value) => change({ noise: value })}
          />
        ) : (
          <span className="legend">Noise</span>
        )}
        <button
          type="button"
          className="word"
          onClick={() => change({ seed: newSeed(experiment.getState().seed) })}
        >
          New noise
        </button>
      </div>
    </div>
  );
}
