import { useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

const HATLESS = { reference: '3', prompt: 'a smiling person without a hat' };

export function Questions() {
  const data = useExperiment((spec) => spec.data);
  if (data !== 'portraits') return null;
  return (
    <Predict
      question="Does an SDEdit from t₀ = 0.3 keep the hat, if the prompt asks for none?"
      answers={cards.hat}
    >
      <p>
        A hat is large, so this much noise leaves it to be seen. Small things such as a beard change first.
        Far into noise, at 0.9, most hats are gone.
      </p>
      <ShowMe by={() => ({ ...HATLESS, strength: 0.3 })} />
      <ShowMe by={() => ({ ...HATLESS, strength: 0.9 })}>With 0.9</ShowMe>
    </Predict>
  );
}
