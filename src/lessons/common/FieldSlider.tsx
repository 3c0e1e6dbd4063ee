import type { ComponentProps } from 'react';
import { change, fields, useExperiment } from '../../state/experiment.ts';
import { Slider } from '../../ui/Slider.tsx';
import type { NumberName } from './Settings.tsx';

interface Props extends Pick<ComponentProps<typeof Slider>, 'min' | 'max' | 'step' | 'help'> {
  readonly of: NumberName;
  /** A value as it is shown and read out. Absent: with two decimals. */
  readonly text?: (value: number) => string;
}

const hundredths = (value: number): string => value.toFixed(2);

/** A number of the spec that is felt rather than typed. */
export function FieldSlider({ of, text = hundredths, ...range }: Props) {
  const value = useExperiment((spec) => spec[of]);
  return (
    <Slider
      name={fields[of].label}
      value={value}
      text={text(value)}
      onChange={(next) => change({ [of]: next })}
      {...range}
    />
  );
}
