import { averages } from '../../core/averages.ts';
import { weightings } from '../../core/weighting.ts';
import { change, datasetOf, fields, useExperiment } from '../../state/experiment.ts';
import { learntHere } from '../../state/training.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { DataChoice } from '../common/DataChoice.tsx';
import { ScheduleChoice } from '../common/ScheduleChoice.tsx';
import { TrialRow } from '../common/TrialRow.tsx';
import { Examples } from './Examples.tsx';
import { nameOf } from './fields.ts';
import { Guidance } from './pictures/Guidance.tsx';
import { toldClasses } from './toldClasses.ts';

const learns = (['v', 'epsilon', 'x0', 'velocity'] as const).map((value) => ({
  value,
  label: nameOf(value),
}));
const kinds = (['uniform', 'minSnr', 'edm'] as const).map((value) => ({
  value,
  label: weightings[value].label,
}));
const widths = (['16', '32', '64', '96', '128'] as const).map((value) => ({ value, label: value }));
const looks = [
  { value: 'both', label: 'Samples and arrows' },
  { value: 'samples', label: 'Samples' },
  { value: 'arrows', label: 'Arrows' },
] as const;
const comparisons = [
  { value: 'nearest', label: 'Nearest example' },
  { value: 'exact', label: 'Exact answer' },
] as const;
const depths = (['1', '2', '3', '4', '6'] as const).map((value) => ({ value, label: value }));
const batches = (['64', '128', '256', '512', '1024'] as const).map((value) => ({ value, label: value }));
const rates = ([0.0005, 0.001, 0.002, 0.005, 0.02] as const).map((rate) => ({
  value: String(rate),
  label: String(rate),
}));
const means = [
  { value: 'latest', label: 'None' },
  { value: 'short', label: averages.short.share },
  { value: 'usual', label: averages.usual.share },
  { value: 'long', label: averages.long.share },
] as const;

const breaks = {
  nothing: { label: 'Nothing', lookFor: null },
  level: {
    label: 'Not told t',
    lookFor:
      'Its loss stays above the floor at every noise level. Asked at one place, it can only answer with the mean over all levels that may have led there. Samples get blurred, not lost: far from the data the place itself tells how noisy it is.',
  },
  levels: {
    label: 'One t alone',
    lookFor:
      'At t = 0.5 it comes as near to the floor as any other. At all other levels it has never been asked, and is far above.',
  },
  scale: {
    label: 'Data not normalised',
    lookFor:
      'A quarter as large, they drown sooner, since the schedule is made for variance 1: at t = 0.3 more than half of what they are is undecided, usually less than a fifth. The shape is settled in the last steps.',
  },
} as const;
/** A picture's range is what it is. */
const breakItems = (planar: boolean) =>
  (['nothing', 'level', 'levels', 'scale'] as const)
    .filter((value) => planar || value !== 'scale')
    .map((value) => ({ value, label: breaks[value].label }));

/** What the network is denied, and what to look for then. */
function Breaks() {
  const missing = useExperiment((spec) => spec.missing);
  const { planar } = useExperiment((spec) => datasetOf(spec)).kind;
  const { lookFor } = breaks[missing];
  return (
    <div>
      <Choice
        name={fields.missing.label}
        items={breakItems(planar)}
        value={missing}
        onChange={(value) => change({ missing: value })}
      />
      {lookFor ? (
        <p className="hint">
          <b>Look for.</b> {lookFor}
        </p>
      ) : null}
    </div>
  );
}

/** Each other value is another network, which begins afresh; those before wait as they are. */
export function Controls() {
  const spec = useExperiment((spec) => spec);
  return (
    <div className="controls">
      <DataChoice only={learntHere} colours />
      <Choice
        name={fields.learns.label}
        items={learns}
        value={spec.learns}
        onChange={(value) => change({ learns: value })}
      />
      <Examples />
      <Breaks />
      {datasetOf(spec).kind.planar ? (
        <Choice
          name={fields.looks.label}
          items={looks}
          value={spec.looks}
          onChange={(value) => change({ looks: value })}
        />
      ) : (
        <Choice
          name={fields.beneath.label}
          items={comparisons}
          value={spec.beneath}
          onChange={(value) => change({ beneath: value })}
        />
      )}
      {toldClasses(datasetOf(spec)) ? <Guidance /> : null}
      <Choice
        name={fields.averaging.label}
        items={means}
        value={spec.averaging}
        onChange={(value) => change({ averaging: value })}
      />
      <Disclosure title="Network and training">
        <ScheduleChoice />
        <Choice
          name={fields.weighting.label}
          items={kinds}
          value={spec.weighting}
          onChange={(value) => change({ weighting: value })}
        />
        <Choice
          name={fields.width.label}
          items={widths}
          value={spec.width}
          onChange={(value) => change({ width: value })}
        />
        <Choice
          name={fields.blocks.label}
          items={depths}
          value={String(spec.blocks) as '1'}
          onChange={(value) => change({ blocks: Number(value) })}
        />
        <Choice
          name={fields.batch.label}
          items={batches}
          value={spec.batch}
          onChange={(value) => change({ batch: value })}
        />
        <Choice
          name={fields.rate.label}
          items={rates}
          value={String(spec.rate)}
          onChange={(value) => change({ rate: Number(value) })}
        />
        <TrialRow />
      </Disclosure>
    </div>
  );
}
