import { useEffect, useId, useState } from 'react';
import { samplers } from '../../../core/samplers/index.ts';
import type { OptionSpecs, Sampler } from '../../../core/types.ts';
import {
  change,
  datasetOf,
  type Experiment,
  experiment,
  fields,
  useExperiment,
} from '../../../state/experiment.ts';
import { composing } from '../../../ui/composing.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { Row } from '../../common/Row.tsx';
import { SamplerNote } from '../../common/SamplerNote.tsx';
import { SeedRow, Steps, useClasses } from '../../common/Settings.tsx';
import { newSeed } from '../../common/seed.ts';
import { asksForSomething } from '../../common/spec.ts';
import { understood } from '../../common/wording.ts';
import { branchesOf, type Changes, formatBranches } from './fields/branches.ts';
import { Handover } from './Handover.tsx';
import { tree } from './runs.ts';
import { byHand, type Node, samplersFor, untouched } from './tree.ts';

const SAME = { value: '', label: 'as its parent' };

/** By which samplers a line can go on; a student says by which it does, since its parent may go by another. */
const samplerItems = (jumps: number) => [
  ...(jumps ? [] : [SAME]),
  ...samplersFor(jumps).map((value) => ({ value, label: samplers[value].label })),
];

function setChanges(patch: Partial<Changes>): void {
  const { branches: text, branch } = experiment.getState();
  const branches = branchesOf(text).map((one, i) => (i === branch - 1 ? { ...one, ...patch } : one));
  change({ branches: formatBranches(branches) });
}

function Seed({ seed }: { readonly seed: number }) {
  return (
    <Row name={fields.seed.label}>
      <NumberField
        field={fields.seed}
        value={seed}
        digits={10}
        onChange={(next) => setChanges({ seed: next })}
      />
      <button type="button" className="word" onClick={() => setChanges({ seed: newSeed(seed) })}>
        New<span className="unseen"> noise for this branch</span>
      </button>
      <button type="button" className="word" onClick={() => setChanges({ seed: null })}>
        Parent’s<span className="unseen"> noise</span>
      </button>
    </Row>
  );
}

/** How this branch goes on. */
function SamplerControls({ node, branch }: { readonly node: Node; readonly branch: Changes }) {
  const { jumps, spec } = node;
  const specs: OptionSpecs = jumps ? {} : (samplers[spec.sampler] as Sampler).options;
  const eta = Number(spec.options.eta ?? specs.eta?.default);
  return (
    <>
      <Select
        name="Sampler"
        items={samplerItems(jumps)}
        value={jumps ? spec.sampler : (branch.sampler ?? '')}
        onChange={(value) =>
          setChanges({ sampler: value === '' ? null : (value as Changes['sampler']), eta: null })
        }
      />
      <SamplerNote of={spec.sampler} student={jumps > 0} />
      {specs.eta ? (
        <Slider
          name="η"
          value={eta}
          min={0}
          max={1}
          step={0.05}
          text={eta.toFixed(2)}
          help={specs.eta.help}
          onChange={(next) => setChanges({ eta: next })}
        />
      ) : null}
    </>
  );
}

/** A prompt of its own, taken by Enter or when the field is left. */
function Prompt({ prompt, onTake }: { readonly prompt: string; readonly onTake: (prompt: string) => void }) {
  const id = useId();
  const [text, setText] = useState(prompt);
  useEffect(() => setText(prompt), [prompt]);
  const { text: words } = datasetOf(experiment.getState());
  const take = () => {
    if (text !== prompt) onTake(text);
  };
  return (
    <label className="field fork-prompt">
      <span className="legend">{fields.prompt.label}</span>
      <input
        type="text"
        value={text}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={id}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !composing(event.nativeEvent) && take()}
        onBlur={take}
      />
      <span className="fine" id={id}>
        {words ? understood(words.explain(text), words.length) : null}
      </span>
    </label>
  );
}

interface ConditionProps {
  readonly spec: Experiment;
  /** The class of its own, and what it means to have none. */
  readonly own: number | null;
  readonly none: string;
  /** Whether how strongly it is asked for can be chosen. */
  readonly guided: boolean;
  readonly set: (patch: Partial<Pick<Changes, 'class' | 'prompt' | 'guidance'>>) => void;
}

/** What a line asks the network for. */
function ConditionControls({ spec, own, none, guided, set }: ConditionProps) {
  const { text } = datasetOf(spec);
  const classes = useClasses(spec.data);
  const { guidance } = spec;
  return (
    <>
      {classes ? (
        <Select
          name="Class"
          items={[{ value: '', label: none }, ...classes]}
          value={own === null ? '' : String(own)}
          onChange={(value) => set({ class: value === '' ? null : Number(value) })}
        />
      ) : null}
      {text ? <Prompt prompt={spec.prompt} onTake={(prompt) => set({ prompt })} /> : null}
      {guided && asksForSomething(spec) ? (
        <Slider
          name={fields.guidance.label}
          value={guidance}
          min={0}
          max={8}
          step={0.25}
          text={guidance.toFixed(2)}
          onChange={(next) => set({ guidance: next })}
        />
      ) : null}
    </>
  );
}

/** What the run itself is. */
export function RunControls() {
  useExperiment((spec) => [spec.class, spec.prompt, spec.guidance, spec.data].join());
  const spec = experiment.getState();
  return (
    <div className="fields">
      <SeedRow of="seed" what="seed" />
      <Steps usual={[20, 50, 100]} />
      <ConditionControls
        spec={spec}
        own={spec.class}
        none="any"
        guided
        set={({ class: label = spec.class, prompt, guidance }) =>
          change({ class: label, prompt: prompt ?? spec.prompt, guidance: guidance ?? spec.guidance })
        }
      />
    </div>
  );
}

/** What the selected branch changes. */
export function BranchControls({ number }: { readonly number: number }) {
  const branch = useExperiment((spec) => branchesOf(spec.branches)[number - 1]);
  const node = tree.line(number);
  if (!branch || !node) return null;
  return (
    <div className="fields">
      <Handover node={node} own={branch.student} set={(student) => setChanges({ student })} />
      <Seed seed={node.spec.seed} />
      <SamplerControls node={node} branch={branch} />
      <ConditionControls
        spec={node.spec}
        own={branch.class}
        none={SAME.label}
        guided={!node.jumps}
        set={setChanges}
      />
      {byHand(branch) ? (
        <p>
          <button type="button" className="word" onClick={() => setChanges(untouched)}>
            {branch.paint === null ? 'Remove the pushes' : 'Remove the paint'}
          </button>
        </p>
      ) : null}
    </div>
  );
}
