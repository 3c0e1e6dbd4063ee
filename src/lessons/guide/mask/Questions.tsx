import { useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

const HALF = { mask: '00ff'.repeat(16), prompt: '' };

export function Questions() {
  const data = useExperiment((spec) => spec.data);
  if (data !== 'portraits') return null;
  return (
    <Predict
      question="Half a portrait is painted over. What becomes of the seam when each step is taken five times?"
      answers={cards.again}
    >
      <p>
        Taken once, a step puts what is kept beside what was made without much regard to it. Going back and
        taking it again, the network sees both, and makes the one suit the other.
      </p>
      <ShowMe by={() => ({ ...HALF, again: 1 })}>Once</ShowMe>
      <ShowMe by={() => ({ ...HALF, again: 5 })}>Five times</ShowMe>
    </Predict>
  );
}
