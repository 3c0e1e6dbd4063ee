import { useId, useState } from 'react';
import { Name, nameClass } from './Term.tsx';

interface Props {
  readonly name: string;
  readonly value: number;
  /** The usual range. A value beyond it, from a link say, widens it for as long as the slider is there. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  /** The value as it is shown and read out. */
  readonly text: string;
  readonly help?: string;
}

/** A number that is felt rather than typed. */
export function Slider({ name, value, min, max, step, onChange, text, help }: Props) {
  const id = useId();
  const [widest, setWidest] = useState({ min, max });
  const range = { min: Math.min(widest.min, value), max: Math.max(widest.max, value) };
  if (range.min < widest.min || range.max > widest.max) setWidest(range);
  return (
    <div className="field slider">
      <span className={`legend ${nameClass(name)}`}>
        <Name>{name}</Name>
      </span>
      <input
        type="range"
        min={range.min}
        max={range.max}
        step={step}
        value={value}
        aria-label={name}
        title={help}
        aria-valuetext={text}
        aria-describedby={help ? id : undefined}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <span className="number" translate="no">
        {text}
      </span>
      {help ? (
        <span className="unseen" id={id}>
          {help}
        </span>
      ) : null}
    </div>
  );
}
