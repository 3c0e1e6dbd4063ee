import '../../ui/Prompt.css';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { typePrompt, useFieldText } from '../../state/draft.ts';
import { fields, useExperiment } from '../../state/experiment.ts';
import { settlePrompt } from '../../state/prompt.ts';
import { dataset } from '../../state/sources.ts';
import { Completions } from '../../ui/Completions.tsx';
import { PromptField } from '../../ui/PromptField.tsx';
import { PromptWords } from '../../ui/PromptWords.tsx';
import { useCompletion } from './useCompletion.ts';
import { understood, withWord } from './wording.ts';

type Prompts = NonNullable<ReturnType<typeof dataset>['text']>;

/** Milliseconds without a key until it is said what becomes of a prompt. */
const REST = 700;

/** The text once it has stood for a while. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

function Examples({ of, onRun }: { readonly of: Prompts; onRun(): void }) {
  const id = useId();
  const noted = of.examples.filter(({ note }) => note);
  return (
    <div className="prompt-examples">
      <span className="legend">For example</span>
      {of.examples.map(({ text, note }, i) => (
        <button
          key={text}
          type="button"
          // What goes into the field, in the language that the network reads.
          translate="no"
          title={note}
          aria-describedby={note && `${id}${i}`}
          onClick={() => {
            typePrompt(text);
            onRun();
          }}
        >
          {text}
          {note ? <span aria-hidden="true"> *</span> : null}
        </button>
      ))}
      {noted.map(({ text, note }) => (
        <p
          key={text}
          className="prompt-note"
          id={`${id}${of.examples.findIndex((one) => one.text === text)}`}
        >
          * {note}
        </p>
      ))}
    </div>
  );
}

interface Props {
  /** Runs what the field says: by Enter, and by an example. */
  onRun(): void;
  /** What else runs it, to follow “Enter”: “ or Denoise”. */
  readonly also?: string;
  /** Whether words are offered while it is typed. */
  readonly completes?: boolean;
  /** Whether there are prompts to begin with. Absent: there are. */
  readonly examples?: boolean;
}

/** What is asked for, in words. It is not run by every letter. */
function Wish({
  of,
  onRun,
  also = '',
  completes = false,
  examples = true,
}: Props & { readonly of: Prompts }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useFieldText();
  const shown = useExperiment((spec) => spec.prompt);
  const { value: prompt, mended } = settlePrompt(text);
  const words = useMemo(() => of.explain(prompt), [of, prompt]);
  const note = [...mended.map((sentence) => `${sentence}.`), understood(words, of.length)].join(' ');
  const completion = useCompletion({
    field,
    text,
    complete: completes ? of.complete : undefined,
    put: typePrompt,
  });
  const replace = (word: (typeof words)[number], by: string) => {
    typePrompt(withWord(prompt, word, by));
    // The button goes; Enter in the field runs what has come of it.
    field.current?.focus();
  };
  return (
    <div className="prompt">
      <PromptField
        ref={field}
        name={fields.prompt.label}
        value={text}
        onChange={(next, caret) => {
          typePrompt(next);
          completion.typed(caret);
        }}
        onRun={onRun}
        describedBy={id}
        offered={completes ? completion.offered : undefined}
      />
      {completes ? (
        <Completions
          id={completion.id}
          words={completion.words}
          active={completion.active}
          onTake={completion.take}
        />
      ) : null}
      <PromptWords words={words} onReplace={replace} />
      <p className="prompt-note">
        <span role="status" id={id}>
          {useRested(note)}
        </span>{' '}
        {prompt === shown ? null : <strong>Enter{also} runs it.</strong>}
      </p>
      {examples ? <Examples of={of} onRun={onRun} /> : null}
    </div>
  );
}

/** Where the data can be asked for in words. */
export function Prompt(props: Props) {
  const { text } = dataset(useExperiment((spec) => spec.data));
  return text ? <Wish of={text} {...props} /> : null;
}
