import { useEffect, useId, useState } from 'react';
import { takePrompt } from '../../../state/draft.ts';
import { change, datasetOf, fields, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { PromptField } from '../../../ui/PromptField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { FieldSlider } from '../../common/FieldSlider.tsx';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { FlagRow, SeedRow, Steps } from '../../common/Settings.tsx';
import { formatWishes, MOST, type Wish, wishesOf } from './fields/wishes.ts';

const put = (wishes: readonly Wish[]) => change({ mixWishes: formatWishes(wishes) });

interface OneProps {
  readonly wish: Wish;
  readonly number: number;
  readonly classes: readonly string[];
  readonly onChange: (wish: Wish) => void;
}

function One({ wish, number, classes, onChange }: OneProps) {
  return (
    <>
      <Select
        name={`Wish ${number}`}
        items={classes.map((label, i) => ({ value: String(i), label }))}
        value={String(wish.label)}
        onChange={(value) => onChange({ ...wish, label: Number(value) })}
      />
      <Slider
        name={`Weight ${number}`}
        value={wish.weight}
        min={-2}
        max={4}
        step={0.25}
        text={wish.weight.toFixed(2)}
        onChange={(weight) => onChange({ ...wish, weight })}
      />
    </>
  );
}

/** Up to three classes with their weights. */
function Classes() {
  const data = useExperiment(datasetOf);
  const wishes = wishesOf(
    useExperiment((spec) => spec.mixWishes),
    data,
  );
  const { classes = [] } = data;
  return (
    <>
      <div className="fields">
        {wishes.map((wish, i) => (
          <One
            // biome-ignore lint/suspicious/noArrayIndexKey: a wish is its place in the list.
            key={i}
            wish={wish}
            number={i + 1}
            classes={classes}
            onChange={(next) => put(wishes.map((one, j) => (j === i ? next : one)))}
          />
        ))}
      </div>
      <p className="mix-words">
        {wishes.length < MOST ? (
          <button type="button" className="word" onClick={() => put([...wishes, { label: 0, weight: -1 }])}>
            Add a wish
          </button>
        ) : null}
        {wishes.length > 1 ? (
          <button type="button" className="word" onClick={() => put(wishes.slice(0, -1))}>
            Take the last away
          </button>
        ) : null}
      </p>
      <p className="fine">A weight below 0 keeps away from the class: NOT.</p>
    </>
  );
}

/** The prompt that is added, taken away, or asked for later. It is not run by every letter. */
function OtherPrompt() {
  const id = useId();
  const prompt = useExperiment((spec) => spec.mixOther);
  const [text, setText] = useState(prompt);
  useEffect(() => setText(prompt), [prompt]);
  return (
    <div className="prompt">
      <PromptField
        name={fields.mixOther.label}
        value={text}
        onChange={setText}
        onRun={() => change({ mixOther: text })}
        describedBy={id}
      />
      <p className="prompt-note" id={id}>
        {text === prompt ? null : <strong>Enter runs it.</strong>}
      </p>
    </div>
  );
}

const ways = [
  { value: 'both', label: 'at once' },
  { value: 'turn', label: 'one after the other' },
] as const;

const Weight = ({ of }: { readonly of: 'mixWeight' | 'mixOtherWeight' }) => (
  <FieldSlider of={of} min={-3} max={5} step={0.25} />
);

const Turn = () => (
  <>
    <FieldSlider of="mixTurn" min={0} max={1} step={0.05} text={(t) => `t = ${t.toFixed(2)}`} />
    <GuidanceSlider />
  </>
);

function Prompts() {
  const how = useExperiment((spec) => spec.mixHow);
  return (
    <>
      <Prompt onRun={takePrompt} />
      <OtherPrompt />
      <Choice
        name={fields.mixHow.label}
        items={ways}
        value={how}
        onChange={(value) => change({ mixHow: value })}
      />
      <div className="fields">
        {how === 'turn' ? (
          <Turn />
        ) : (
          <>
            <Weight of="mixWeight" />
            <Weight of="mixOtherWeight" />
          </>
        )}
      </div>
    </>
  );
}

/** What is wished for. */
export function Wishes() {
  const { text } = useExperiment(datasetOf);
  return text ? <Prompts /> : <Classes />;
}

export function Controls() {
  const { planar } = useExperiment(datasetOf).kind;
  return (
    <div className="controls">
      <Wishes />
      {planar ? <FlagRow of="mixArrows">Where each wish leads, as arrows</FlagRow> : null}
      <div className="fields">
        <Steps usual={[10, 20, 50]} />
        <SeedRow of="seed" what="seed" />
      </div>
    </div>
  );
}
