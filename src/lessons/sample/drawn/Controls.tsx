import { axes, scales } from '../../../core/axes.ts';
import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { StartFrom } from './StartFrom.tsx';

const labelled = <T extends string>(registry: Readonly<Record<T, { readonly label: string }>>) =>
  (Object.entries(registry) as [T, { label: string }][]).map(([value, { label }]) => ({ value, label }));

const directions = [
  { value: 'right', label: 'right' },
  { value: 'left', label: 'left' },
] as const;

export function Controls() {
  const axis = useExperiment((spec) => spec.axis);
  const scale = useExperiment((spec) => spec.scale);
  const direction = useExperiment((spec) => spec.direction);
  const schedule = useExperiment((spec) => spec.schedule);
  return (
    <div className="controls">
      <Choice
        name={fields.axis.label}
        items={labelled(axes)}
        value={axis}
        onChange={(value) => change({ axis: value })}
      />
      <Choice
        name={fields.scale.label}
        items={labelled(scales)}
        value={scale}
        onChange={(value) => change({ scale: value })}
      />
      <Choice
        name={fields.direction.label}
        items={directions}
        value={direction}
        onChange={(value) => change({ direction: value })}
      />
      <StartFrom />
      <label className="field check">
        <input
          type="checkbox"
          checked={schedule === 'drawn'}
          onChange={(event) => change({ schedule: event.target.checked ? 'drawn' : fields.schedule.initial })}
        />
        use it on the other pages, too
      </label>
    </div>
  );
}
