import { change, type Experiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { scrub } from '../../common/drive.ts';

/** Shows it: the switch of the answer, at the results. */
function Show({ name }: { readonly name: Experiment['break'] }) {
  return (
    <button
      type="button"
      className="word"
      onClick={() => {
        change({ break: name });
        scrub(0);
      }}
    >
      Show me
    </button>
  );
}

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
        <Show name="noNoise" />
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
        <Show name="oneStep" />
      </Predict>
    </>
  );
}
