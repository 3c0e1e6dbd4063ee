import { change, datasetOf, fields, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Live } from '../../../ui/Live.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { ClassChoice, SeedRow } from '../../common/Settings.tsx';
import { gridNames } from './fields/grids.ts';
import { evenTimes, formatTimes } from './fields/times.ts';
import { gridLabel } from './grids.ts';
import { stepsOf } from './jump.ts';
import { timesOf } from './known.ts';
import { useTimes, watchJump } from './useJump.ts';
import { offText } from './words.ts';

const counts = ['2', '3', '4', '6', '8'] as const;

/** How many steps are compared: the grid by hand begins as even ones. */
export function StepsOfGrids() {
  const steps = String(useExperiment(stepsOf));
  return (
    <Choice
      name="Steps"
      items={counts.map((value) => ({ value, label: value }))}
      value={counts.find((one) => one === steps) ?? null}
      onChange={(value) => change({ handTimes: evenTimes(Number(value)) })}
    />
  );
}

/** Lets the grid by hand begin as the optimised one. */
function takeOver(): void {
  const [, ...times] = timesOf('optimised') ?? [];
  if (times.length) change({ handTimes: formatTimes(times), jumpGrid: 'hand' });
}

/** All grids with what they come to. */
function Grids() {
  const shown = useExperiment((spec) => spec.jumpGrid);
  const planar = useExperiment((spec) => datasetOf(spec).kind.planar);
  return (
    <fieldset className="jump-grids">
      <legend>{fields.jumpGrid.label}</legend>
      {gridNames.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="jump-grid"
            checked={name === shown}
            onChange={() => change({ jumpGrid: name })}
          />
          <span>{gridLabel(name, planar)}</span>
          <Live watch={watchJump} read={() => offText(name)} className="number" />
        </label>
      ))}
    </fieldset>
  );
}

export function Controls() {
  const found = useTimes('optimised');
  const steps = useExperiment(stepsOf);
  const planar = useExperiment((spec) => datasetOf(spec).kind.planar);
  return (
    <div className="controls">
      <StepsOfGrids />
      <Grids />
      <p className="row">
        <button type="button" className="word" onClick={() => change({ handTimes: evenTimes(steps) })}>
          Make mine even
        </button>
        <button type="button" className="word" onClick={takeOver} disabled={!found}>
          {planar ? 'Start from the optimised' : 'Start from the least errors'}
        </button>
      </p>
      <div className="fields">
        {planar ? null : <ClassChoice />}
        <SeedRow of="seed" what="seed" />
      </div>
      <Disclosure title="Schedule">
        <ScheduleChoice />
      </Disclosure>
    </div>
  );
}
