import { useEffect, useId, useState } from 'react';
import { takePrompt } from '../../../state/draft.ts';
import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { settlePrompt } from '../../../state/prompt.ts';
import { composing } from '../../../ui/composing.ts';
import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { Count, SeedRow, Steps } from '../../common/Settings.tsx';
import { MapNote, Tools } from './Tools.tsx';

/** The prompt that the same layout is tried with besides: taken by Enter, or when the field is left. */
function OtherWish() {
  const id = useId();
  const wish = useExperiment((spec) => spec.otherWish);
  const [text, setText] = useState(wish);
  // What comes from a link, or from going back, takes the place of what was being written.
  useEffect(() => setText(wish), [wish]);
  const { value, mended } = settlePrompt(text);
  const take = () => {
    if (value !== wish) change({ otherWish: value });
  };
  return (
    <div className="other-wish">
      <label>
        <span className="legend long">{fields.otherWish.label}</span>
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={text}
          aria-describedby={id}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !composing(event.nativeEvent)) take();
          }}
        />
      </label>
      <p className="prompt-note" id={id}>
        {mended.map((sentence) => `${sentence}.`).join(' ')}
      </p>
    </div>
  );
}

function Guidance() {
  return (
    <GuidanceSlider help="To prompt and layout together: 1 is the plain conditional prediction, 0 asks for nothing." />
  );
}

export function Controls() {
  return (
    <>
      <Tools />
      <MapNote />
      <Prompt onRun={takePrompt} completes examples={false} />
      <OtherWish />
      <div className="controls">
        <div className="fields">
          <Guidance />
          <Steps usual={[10, 20, 50]} />
          <SeedRow of="seed" what="seed" />
          <Count />
        </div>
      </div>
    </>
  );
}
