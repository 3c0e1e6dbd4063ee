import { GuidanceSlider } from '../../common/GuidanceSlider.tsx';

/** How strongly the samples follow the class that is asked for: the network has also learnt to be told none. */
export function Guidance() {
  return (
    <GuidanceSlider
      max={4}
      help="1 is the network as it is. More follows the class more closely, with less variety."
    />
  );
}
