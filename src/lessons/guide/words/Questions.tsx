import { useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

/** A pair never met. */
export function Questions() {
  const data = useExperiment((spec) => spec.data);
  if (data !== 'portraits') return null;
  return (
    <Predict
      question="No training portrait has green hair and a hat. What does the network draw when it is asked for both?"
      answers={cards.never}
    >
      <p>
        Both: a small classifier finds them together in at least nine of ten portraits (guidance 3). The
        network has learnt green hair from heads without a hat, and hats from other hair, and puts them
        together itself.
      </p>
      <ShowMe by={() => ({ prompt: 'a woman with long green hair and a red hat', guidance: 3 })} />
    </Predict>
  );
}
