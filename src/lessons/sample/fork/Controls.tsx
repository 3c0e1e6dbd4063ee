import { samplers } from '../../../core/samplers/index.ts';
import { grid } from '../../../core/spacings.ts';
import type { OptionSpecs, Sampler } from '../../../core/types.ts';
import {
  branchesOf,
  type Changes,
  formatBranches,
  MOST_BRANCHES,
  unchanged,
  withoutBranch,
} from '../../../state/branches.ts';
import { change, datasetOf, experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { scheduleOf } from '../../../state/schedule.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { newSeed } from '../../common/seed.ts';
import { SeedRow, Steps } from '../common/Shared.tsx';
import { frameNow, treeNow } from './runs.ts';
import { nameOf } from './words.ts';

const SAME = { value: '', label: 'as its parent' };
const samplerItems = [
  SAME,
  ...Object.entries<Sampler>(samplers).map(([value, { label }]) => ({ value, label })),
];

/** A new branch of the selected one at the cursor, with other noise from there on. */
function forkHere(): void {
  const { branches: text, branch: parent } = experiment.getState();
  const branches = branchesOf(text);
  const node = treeNow()[parent];
  const frame = frameNow(parent);
  if (!node || !frame || branches.length >= MOST_BRANCHES) return;
  const left = grid(scheduleOf(node.spec), node.spec.steps).filter(({ t }) => t < frame.level.t).length;
  // A fork needs a step to go on with.
  const at = node.spec.steps - Math.max(1, left);
  const fork = { ...unchanged, parent, at, seed: newSeed(node.spec.seed) };
  change({ branches: formatBranches([...branches, fork]), branch: branches.length + 1 });
}

function setChanges(patch: Partial<Changes>): void {
  const { branches: text, branch } = experiment.getState();
  const branches = branchesOf(text).map((one, i) => (i === branch - 1 ? { ...one, ...patch } : one));
  change({ branches: formatBranches(branches) });
}

function remove(): void {
  const { branches: text, branch } = experiment.getState();
  const branches = branchesOf(text);
  const { parent } = branches[branch - 1];
  change({ branches: formatBranches(withoutBranch(branches, branch)), branch: parent });
}

/** What the selected branch changes. */
function Selected({ number }: { readonly number: number }) {
  const branch = useExperiment((spec) => branchesOf(spec.branches)[number - 1]);
  const classes = useExperiment((spec) => datasetOf(spec).classes);
  const node = treeNow()[number];
  if (!branch || !node) return null;
  const specs: OptionSpecs = (samplers[node.spec.sampler] as Sampler).options;
  return (
    <div className="fields">
      <div className="field">
        <span className="legend" aria-hidden="true">
          Seed
        </span>
        <NumberField
          field={fields.seed}
          value={node.spec.seed}
          digits={10}
          onChange={(seed) => setChanges({ seed })}
        />
        <button type="button" className="word" onClick={() => setChanges({ seed: newSeed(node.spec.seed) })}>
          New<span className="unseen"> noise for this branch</span>
        </button>
        <button type="button" className="word" onClick={() => setChanges({ seed: null })}>
          Parent’s<span className="unseen"> noise</span>
        </button>
      </div>
      <Select
        name="Sampler"
        items={samplerItems}
        value={branch.sampler ?? ''}
        onChange={(value) =>
          setChanges({ sampler: value === '' ? null : (value as Changes['sampler']), eta: null })
        }
      />
      {specs.eta ? (
        <Slider
          name="η"
          value={Number(node.spec.options.eta ?? specs.eta.default)}
          min={0}
          max={1}
          step={0.05}
          text={Number(node.spec.options.eta ?? specs.eta.default).toFixed(2)}
          help={specs.eta.help}
          onChange={(eta) => setChanges({ eta })}
        />
      ) : null}
      {classes ? (
        <Select
          name="Class"
          items={[SAME, ...classes.map((label, i) => ({ value: String(i), label }))]}
          value={branch.class === null ? '' : String(branch.class)}
          onChange={(value) => setChanges({ class: value === '' ? null : Number(value) })}
        />
      ) : null}
    </div>
  );
}

export function Controls() {
  const number = useExperiment((spec) => spec.branch);
  const full = useExperiment((spec) => branchesOf(spec.branches).length >= MOST_BRANCHES);
  const difference = useExperiment((spec) => spec.difference);
  return (
    <div className="controls">
      <p className="fine">
        <strong>{nameOf(number)}</strong> is selected.{' '}
        {full ? `There are ${MOST_BRANCHES} branches, as many as fit: remove one to fork again.` : null}
      </p>
      <p>
        <button type="button" className="word" onClick={forkHere} disabled={full}>
          Fork here
        </button>{' '}
        {number > 0 ? (
          <button type="button" className="word" onClick={remove}>
            Remove branch
          </button>
        ) : null}
      </p>
      {number > 0 ? (
        <Selected number={number} />
      ) : (
        <div className="fields">
          <SeedRow of="seed" what="seed" />
          <Steps usual={[20, 50, 100]} />
        </div>
      )}
      <label className="field check">
        <input
          type="checkbox"
          checked={difference}
          onChange={(event) => change({ difference: event.target.checked })}
        />
        Difference from the parent
      </label>
    </div>
  );
}
