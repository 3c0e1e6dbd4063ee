import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { learntHere } from '../../../state/training.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { DataChoice } from '../../common/DataChoice.tsx';
import { TrialRow } from '../../common/TrialRow.tsx';

const as = (values: readonly number[]) =>
  values.map((value) => ({ value: String(value), label: String(value) }));
const rates = as([0.001, 0.003, 0.01, 0.05]);
const gammas = as([0, 0.1, 0.3, 1, 10]);
const turns = as([1, 2, 5]);
const momenta = as([0, 0.5, 0.9]);

const provoke = [
  {
    label: 'Provoke collapse',
    says: 'Long steps and no penalty: the GANs crowd onto a few modes, and wander from one to the next.',
    change: { rivalRate: 0.05, gamma: 0, turns: 1, momentum: 0 },
  },
  {
    label: 'Provoke circling',
    says: 'Short steps with momentum: all three GANs crowd onto some modes, and once the discriminator has learnt where they are, move on to others, without end. See how many samples are “elsewhere”: no penalty alone stops it.',
    change: { data: 'eight', rivalRate: 0.003, gamma: 0.3, turns: 1, momentum: 0.9 },
  },
  {
    label: 'Cure it',
    says: 'Short steps, no momentum, and a penalty on the discriminator’s slope: what it says changes slowly from place to place.',
    change: { rivalRate: 0.003, gamma: 0.3, turns: 1, momentum: 0 },
  },
] as const;

/** Each other value is another duel, which begins afresh. */
export function DuelControls() {
  const spec = useExperiment((spec) => spec);
  return (
    <div className="controls">
      <DataChoice only={learntHere} />
      <Choice
        name={fields.rivalRate.label}
        items={rates}
        value={String(spec.rivalRate)}
        onChange={(value) => change({ rivalRate: Number(value) })}
      />
      <Choice
        name={fields.gamma.label}
        items={gammas}
        value={String(spec.gamma)}
        onChange={(value) => change({ gamma: Number(value) })}
      />
      <Choice
        name={fields.turns.label}
        items={turns}
        value={String(spec.turns)}
        onChange={(value) => change({ turns: Number(value) })}
      />
      <Choice
        name={fields.momentum.label}
        items={momenta}
        value={String(spec.momentum)}
        onChange={(value) => change({ momentum: Number(value) })}
      />
      <TrialRow />
      {provoke.map(({ label, says, change: values }) => (
        <div key={label}>
          <button type="button" className="word" onClick={() => change(values)}>
            {label}
          </button>
          <p className="hint">{says}</p>
        </div>
      ))}
    </div>
  );
}
