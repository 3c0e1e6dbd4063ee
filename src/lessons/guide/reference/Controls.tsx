import { type ChangeEvent, useState } from 'react';
import { useStore } from 'zustand';
import { pictureShape } from '../../../core/arrays.ts';
import { takePrompt } from '../../../state/draft.ts';
import { change, datasetOf, useExperiment } from '../../../state/experiment.ts';
import { integer } from '../../../state/fields.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { MOST_OURS } from '../../common/bench/fields/ours.ts';
import { PaintChoice } from '../../common/bench/PaintChoice.tsx';
import { FieldSlider } from '../../common/FieldSlider.tsx';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { Row } from '../../common/Row.tsx';
import { ClassChoice, Count, FlagRow, SeedRow, Steps } from '../../common/Settings.tsx';
import { tool } from './brush.ts';
import { Camera } from './Camera.tsx';
import { formatReference, referenceOf } from './fields/picture.ts';
import { useOpening } from './useOpening.ts';
import { strengthText } from './words.ts';

const numbered = integer('Number', 1, MOST_OURS, 1);

/** The number that the picture has, or had before it was painted on. */
function Ours() {
  const reference = referenceOf(useExperiment((spec) => spec.reference));
  const number = typeof reference === 'number' ? reference : 0;
  const take = (next: number) => change({ reference: formatReference(next) });
  return (
    <Row name="Number">
      <NumberField
        field={{ ...numbered, format: (value) => (value ? String(value) : '') }}
        value={number}
        digits={2}
        onChange={(next) => next && take(next)}
      />
      <button type="button" className="word" onClick={() => take((number % MOST_OURS) + 1)}>
        Next<span className="unseen"> picture</span>
      </button>
    </Row>
  );
}

function Opening() {
  const { said, take, say } = useOpening();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again.
    event.target.value = '';
    if (file) void take(file, file.name);
  };
  return (
    <>
      <p className="row">
        <label className="word choose-file">
          Open a picture
          <input type="file" className="unseen" accept="image/*" onChange={choose} />
        </label>
        <Camera onTake={(picture) => void take(picture, 'the picture of the camera')} onTrouble={say} />
        <span className="hint">or paste it, or drop it here; it stays on your device</span>
      </p>
      <p role="status" className="said">
        {said}
      </p>
    </>
  );
}

const pointers = [
  { value: 'rests', label: 'rests' },
  { value: 'paint', label: 'paints' },
  { value: 'fill', label: 'fills' },
] as const;

/** Any colour; of pictures in greys its brightness. */
function OwnColour({ grey }: { readonly grey: boolean }) {
  const own = useStore(tool, (state) => state.own);
  const [first] = useState(own ?? '#5b8c5a');
  const take = (text: string) => {
    // Where there is no picker, it is a field of text.
    if (/^#[\da-f]{6}$/i.test(text)) tool.setState({ own: text });
  };
  return (
    <Row name={grey ? 'Any grey' : 'Any colour'}>
      <input
        type="color"
        aria-label={grey ? 'Any grey' : 'Any colour'}
        value={own ?? first}
        onChange={(event) => take(event.target.value)}
      />
      {own === null ? null : <span className="hint">chosen: {own}</span>}
    </Row>
  );
}

function Painting() {
  const { does, colour, own, size } = useStore(tool);
  const [, , channels] = pictureShape(useExperiment(datasetOf).event);
  return (
    <>
      <Choice
        name="Pointer"
        items={pointers}
        value={does ?? 'rests'}
        onChange={(value) => tool.setState({ does: value === 'rests' ? null : value })}
      />
      {does ? (
        <>
          <PaintChoice
            channels={channels}
            colour={own === null ? colour : null}
            size={size}
            onColour={(colour) => tool.setState({ colour, own: null })}
            onSize={(size) => tool.setState({ size })}
          />
          <OwnColour grey={channels === 1} />
        </>
      ) : null}
    </>
  );
}

const Strength = () => (
  <FieldSlider
    of="strength"
    min={0}
    max={1}
    step={0.05}
    text={strengthText}
    help="How far into noise the reference is sent: at 0 it stays the same, at 1 nothing of it is left."
  />
);

export function Controls() {
  const readable = useExperiment((spec) => datasetOf(spec).segmenter !== undefined);
  return (
    <>
      <Prompt onRun={takePrompt} />
      <div className="controls">
        <fieldset className="own-reference">
          <legend>Reference</legend>
          <Ours />
          <Opening />
          <Painting />
        </fieldset>
        <div className="fields">
          <ClassChoice />
          <Strength />
          {readable ? <FlagRow of="itsLayout" /> : null}
          <GuidanceSlider />
          <Steps usual={[10, 20, 50]} />
          <SeedRow of="seed" what="seed" />
        </div>
        <Count />
      </div>
    </>
  );
}
