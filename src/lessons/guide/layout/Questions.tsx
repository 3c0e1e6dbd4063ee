import { useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

/** A contradiction between words and map. */
export function Questions() {
  const data = useExperiment((spec) => spec.data);
  if (data !== 'portraits') return null;
  return (
    <Predict
      question="The map asks for a hat, the prompt for “a person without a hat”. Which is followed?"
      answers={cards.against}
    >
      <p>
        The map, every time in our measurement: of eight maps with a hat, all eight came with one, at guidance
        2 and at 5, at nine of ten places or more.
      </p>
      <ShowMe by={() => ({ prompt: 'a person without a hat' })} />
    </Predict>
  );
}
