import { samplers } from '../../../core/samplers/index.ts';
import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { ClassChoice, Count, SeedRow } from '../../common/Settings.tsx';
import { asksForSomething } from '../../common/spec.ts';
import { walkers } from './fields/offered.ts';

const items = walkers.map((value) => ({ value, label: samplers[value].label }));

/** Whose steps are spared. */
export function SamplerOfRungs() {
  const value = useExperiment((spec) => spec.ladder);
  return (
    <Choice
      name={fields.ladder.label}
      items={items}
      value={value}
      onChange={(ladder) => change({ ladder })}
    />
  );
}

export function Controls() {
  const asked = useExperiment(asksForSomething);
  return (
    <div className="controls">
      <SamplerOfRungs />
      <div className="fields">
        <ClassChoice />
        <SeedRow of="seed" what="seed" />
        <Count />
      </div>
      {asked ? <GuidanceSlider /> : null}
      <Disclosure title="Schedule">
        <ScheduleChoice />
      </Disclosure>
    </div>
  );
}
