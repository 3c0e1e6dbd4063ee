import { createContext, type ReactNode, useContext, useId, useState } from 'react';

/** Hears that somebody has committed to an answer. */
export const Predicted = createContext<() => void>(() => {});

/** One of the answers that are offered. */
export interface Answer {
  readonly says: string;
  /** What is wrong with it, kindly and in short; the right one has none. */
  readonly why?: string;
}

interface Props {
  readonly question: ReactNode;
  readonly answers: readonly Answer[];
  /** Shown once the visitor has committed to an answer. */
  readonly children: ReactNode;
}

/** What is to be said to the answer that was given, before the answer itself. */
const Verdict = ({ of: { says, why } }: { readonly of: Answer }) =>
  why === undefined ? null : (
    <p className="verdict">
      “{says}” is a fair guess. {why}
    </p>
  );

/** A question whose answer stays hidden until the visitor has given one: guessing first is what makes it stick. */
export function Predict({ question, answers, children }: Props) {
  const [given, setGiven] = useState<number | null>(null);
  const answer = given === null ? undefined : answers[given];
  const tell = useContext(Predicted);
  const id = useId();
  const give = (answer: number) => {
    setGiven(answer);
    tell();
  };
  return (
    <section className="predict" aria-labelledby={id}>
      <h2 id={id}>{question}</h2>
      <div className="answers">
        {answers.map(({ says, why }, i) => (
          <button
            key={says}
            type="button"
            aria-pressed={given === i}
            data-mark={
              given === null ? undefined : why === undefined ? 'right' : given === i ? 'wrong' : undefined
            }
            onClick={() => give(i)}
          >
            {says}
            {given !== null && why === undefined ? <span className="mark"> ✓</span> : null}
          </button>
        ))}
      </div>
      <div aria-live="polite">
        {answer ? (
          <div className="answer">
            <Verdict of={answer} />
            {children}
          </div>
        ) : null}
      </div>
    </section>
  );
}
