import { useEffect, useId, useState } from 'react';
import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { settlePrompt } from '../../../state/prompt.ts';
import type { DataSet } from '../../../state/sources.ts';
import { composing } from '../../../ui/composing.ts';
import { understood } from '../../common/wording.ts';

type Prompts = NonNullable<DataSet['text']>;

/** What is to be kept away from, in words: taken by Enter, or when the field is left. */
export function Unwanted({ of }: { readonly of: Prompts }) {
  const id = useId();
  const unwanted = useExperiment((spec) => spec.unwanted);
  const [text, setText] = useState(unwanted);
  // What comes from a link, or from going back, takes the place of what was being written.
  useEffect(() => setText(unwanted), [unwanted]);
  const { value, mended } = settlePrompt(text);
  const note = [
    ...mended.map((sentence) => `${sentence}.`),
    value && understood(of.explain(value), of.length),
  ];
  const take = () => {
    if (value !== unwanted) change({ unwanted: value });
  };
  return (
    <div className="unwanted">
      <label>
        <span className="legend long">{fields.unwanted.label}</span>
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder="none"
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
        {note.filter(Boolean).join(' ')} {value === unwanted ? null : <strong>Enter takes it.</strong>}
      </p>
    </div>
  );
}
