import { useId } from 'react';

interface Props {
  readonly name: string;
  readonly value: number;
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
  return (
    <label className="field slider" title={help}>
      <span className="legend">{name}</span>
      <input
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        aria-label={name}
        aria-valuetext={text}
        aria-describedby={help ? id : undefined}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <span className="number">{text}</span>
      {help ? (
        <span className="unseen" id={id}>
          {help}
        </span>
      ) : null}
    </label>
  );
}
