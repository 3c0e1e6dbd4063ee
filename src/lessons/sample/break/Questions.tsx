import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

export function Questions() {
  return (
    <>
      <Predict
        question="DDPM adds noise in every step but the last, although it wants to remove noise. What happens if it adds none?"
        answers={cards.noNoise}
      >
        <p>
          Too little variety: all samples collapse. The step goes further towards the data than the flow does,
          and relies on fresh noise to spread them again.
        </p>
        <ShowMe by={() => ({ break: 'noNoise' })} />
      </Predict>
      <Predict
        question="The network can guess x₀ from anything. What does it answer to pure noise?"
        answers={cards.oneStep}
      >
        <p>
          The mean. The network was trained for the least squared error, and pure noise says nothing about the
          sample behind it. Only small steps let it choose one.
        </p>
        <ShowMe by={() => ({ break: 'oneStep' })} />
      </Predict>
    </>
  );
}
