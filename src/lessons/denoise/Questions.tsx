import { change } from '../../state/experiment.ts';
import { Predict } from '../../ui/Predict.tsx';
import { cards } from './cards.ts';
import { denoise, toStart } from './drive.ts';

function Again() {
  return (
    <Predict question="The same seed again, with DDIM: is the result the same?" answers={cards.again}>
      <p>
        Exactly. DDIM adds no noise on its way, so only the start decides where it ends. DDPM draws new noise
        in every step; here even that noise comes from the seed.
      </p>
      <button
        type="button"
        className="word"
        onClick={() => {
          change({ sampler: 'ddim', options: {}, locked: true });
          denoise();
        }}
      >
        Show it
      </button>
    </Predict>
  );
}

function First() {
  return (
    <Predict
      question={<>In the very first step, from pure noise: what does the network expect to see in the end?</>}
      answers={cards.first}
    >
      <p>
        An average. Noise alone says nothing about the sample behind it, and the guess with the least squared
        error is the mean: of all data, or of what is asked for. Guidance above 1 goes beyond that mean. Step
        the run from its start and watch x̂₀ change from the mean to one sample.
      </p>
      <button type="button" className="word" onClick={toStart}>
        Show it
      </button>
    </Predict>
  );
}

export function Questions() {
  return (
    <>
      <First />
      <Again />
    </>
  );
}
