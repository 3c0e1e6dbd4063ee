import { FieldSlider } from './FieldSlider.tsx';

interface Props {
  readonly max?: number;
  readonly help?: string;
}

/** How strongly what is asked for is followed. */
export const GuidanceSlider = ({
  max = 8,
  help = '1 is the plain conditional prediction, 0 asks for nothing.',
}: Props) => <FieldSlider of="guidance" min={0} max={max} step={0.25} help={help} />;
