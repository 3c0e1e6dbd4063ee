import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../common/ShowMe.tsx';

export function Questions() {
  return (
    <>
      <Predict
        question="DDPM adds noise in every step but the last, although it wants to get rid of noise. What comes out if it adds none?"
        answers={['Cleaner samples', 'Much too little variety', 'The same, with another seed']}
        right={1}
      >
        <p>
          Too little variety: all samples run together. The step goes further towards the data than the flow
          does, and counts on the noise to spread them again.
        </p>
        <ShowMe by={() => ({ break: 'noNoise' })} />
      </Predict>
      <Predict
        question="The network can guess x₀ from anything. What does it answer to pure noise?"
        answers={['A sample of low quality', 'Noise', 'The mean of all data']}
        right={2}
      >
        <p>
          The mean. It was trained for the least squared error, and noise tells nothing about which sample it
          was. Only small steps let it commit to one.
        </p>
        <ShowMe by={() => ({ break: 'oneStep' })} />
      </Predict>
    </>
  );
}
