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
      question="No training portrait has pink hair and sunglasses, and none has green hair and a hat. What does the network draw when it is asked for them?"
      answers={cards.never}
    >
      <p>
        A small classifier read 24 portraits of each at guidance 3. Pink hair and sunglasses are together in
        nearly all. With a hat, the hat is always there, but the green in fewer than two of three: often the
        hair is grey instead. Blue hair and a hat, which have met, come together nearly always.
      </p>
      <ShowMe by={() => ({ prompt: 'a woman with long green hair and a red hat', guidance: 3 })} />
      <ShowMe by={() => ({ prompt: 'pink hair and sunglasses', guidance: 3 })}>With sunglasses</ShowMe>
    </Predict>
  );
}
