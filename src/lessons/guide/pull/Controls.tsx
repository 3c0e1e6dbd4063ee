import { change, type Experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { ClassChoice, SeedRow, Steps } from '../../common/Settings.tsx';

const by = [
  { value: 'exact', label: 'exact' },
  { value: 'network', label: 'network' },
] as const;

const grounds = [
  { value: 'class', label: 'density of the class' },
  { value: 'classifier', label: 'its classifier' },
  { value: 'none', label: 'none' },
] as const;

/** How strongly the wish is followed. */
export function Scale() {
  return (
    <GuidanceSlider
      max={12}
      help="0 is the answer without the wish, 1 the one with it; more goes on in the same direction."
    />
  );
}

export function Controls() {
  const pulledBy = useExperiment((spec) => spec.pulledBy);
  const ground = useExperiment((spec) => spec.pullGround);
  return (
    <div className="controls">
      <div className="fields">
        <ClassChoice />
        <Scale />
      </div>
      <Choice
        name={fields.pulledBy.label}
        items={by}
        value={pulledBy}
        onChange={(value: Experiment['pulledBy']) => change({ pulledBy: value })}
      />
      <Choice
        name={fields.pullGround.label}
        items={grounds}
        value={ground}
        onChange={(value: Experiment['pullGround']) => change({ pullGround: value })}
      />
      <div className="fields">
        <Steps usual={[10, 20, 50]} />
        <SeedRow of="seed" what="seed" />
      </div>
    </div>
  );
}
