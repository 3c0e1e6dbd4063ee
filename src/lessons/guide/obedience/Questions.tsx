import { useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

export function Questions() {
  const data = useExperiment((spec) => spec.data);
  if (data !== 'portraits') return null;
  return (
    <Predict
      question="Guidance 3 gets nearly all that the prompt asks for. What does guidance 8 do?"
      answers={cards.ever}
    >
      <p>
        It gets no more, and pays: what the samples share grows, what they differ in shrinks. Guidance leads
        each answer further towards what sets the prompt apart from everything else, also where it has been
        met already.
      </p>
      <ShowMe by={() => ({ guidedRun: 'all,8' })} />
      <ShowMe by={() => ({ guidedRun: 'all,1' })}>With 1</ShowMe>
    </Predict>
  );
}
