import { FieldSlider } from '../../common/FieldSlider.tsx';
import { strengthText } from './words.ts';

/** How much of the reference is left. */
export default function Strength() {
  return <FieldSlider of="strength" min={0} max={1} step={0.05} text={strengthText} />;
}
