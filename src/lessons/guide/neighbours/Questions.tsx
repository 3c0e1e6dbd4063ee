import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

export function Questions() {
  return (
    <Predict
      question="Asked for somebody common, does the network bring back portraits that it has learnt?"
      answers={cards.copied}
    >
      <p>
        It makes new ones. Each is about as far from the nearest training portrait as the portraits are that
        it draws with small mistakes in pixels; none is a training portrait again.
      </p>
      <ShowMe by={() => ({ prompt: 'a smiling man with short brown hair' })} />
    </Predict>
  );
}
