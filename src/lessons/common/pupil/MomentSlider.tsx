import { Slider } from '../../../ui/Slider.tsx';
import type { Moment } from './moments.ts';

interface Props<M extends Moment> {
  readonly moments: readonly M[];
  /** The one that is looked at, where it was chosen; undefined: the newest, whichever that is. */
  readonly chosen: M | undefined;
  readonly text: string;
  readonly help: string;
  /** null: the newest. */
  readonly onChoose: (moment: M | null) => void;
}

/** Which kept moment of a training is looked at; at its right end, the newest. */
export function MomentSlider<M extends Moment>({ moments, chosen, text, help, onChoose }: Props<M>) {
  const last = Math.max(0, moments.length - 1);
  return (
    <Slider
      name="Training step"
      value={chosen ? moments.indexOf(chosen) : last}
      min={0}
      max={Math.max(1, last)}
      step={1}
      text={text}
      help={help}
      onChange={(i) => onChoose((i < last && moments[i]) || null)}
    />
  );
}
