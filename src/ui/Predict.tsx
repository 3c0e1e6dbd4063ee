import { createContext, type ReactNode, useContext, useId, useState } from 'react';

/** Hears that somebody has committed to an answer. */
export const Predicted = createContext<() => void>(() => {});

interface Props {
  readonly question: ReactNode;
  readonly answers: readonly string[];
  /** Position of the right one. */
  readonly right: number;
  /** Shown once the visitor has committed to an answer. */
  readonly children: ReactNode;
}

/** A question whose answer stays hidden until the visitor has given one: guessing first is what makes it stick. */
export function Predict({ question, answers, right, children }: Props) {
  const [given, setGiven] = useState<number | null>(null);
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
        {answers.map((answer, i) => (
          <button
            key={answer}
            type="button"
            aria-pressed={given === i}
            data-mark={given === null ? undefined : i === right ? 'right' : given === i ? 'wrong' : undefined}
            onClick={() => give(i)}
          >
            {answer}
            {given !== null && i === right ? <span className="mark"> ✓</span> : null}
          </button>
        ))}
      </div>
      <div aria-live="polite">{given === null ? null : <div className="answer">{children}</div>}</div>
    </section>
  );
}
