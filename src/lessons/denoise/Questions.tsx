import { change } from '../../state/experiment.ts';
import { Predict } from '../../ui/Predict.tsx';
import { denoise, toStart } from './drive.ts';

function Again() {
  return (
    <Predict
      question="The same seed once more, with DDIM. The same result?"
      answers={['Exactly', 'Alike', 'Something else']}
      right={0}
    >
      <p>
        Exactly. DDIM adds no noise on its way, so where it ends depends on where it starts and on nothing
        else. DDPM draws new noise in every step; here even that noise comes from the seed.
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
      question={
        <>At the very first step, out of pure noise: what does the network expect to see in the end?</>
      }
      answers={['A random sample', 'An average', 'Nothing at all']}
      right={1}
    >
      <p>
        An average. Noise alone says nothing about which sample it hides, and the best guess in the sense of
        squares is the mean: of all data, or of what is asked for, where something is. Guidance above 1 shoots
        beyond that mean. Step the run from its start and watch x̂₀ go from the mean to one sample.
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
