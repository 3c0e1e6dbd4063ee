import { Predict } from '../../ui/Predict.tsx';
import { pupilNow } from './sight.ts';

/** Has the network on show trained, so that the answer is seen. */
function Show() {
  return (
    <button
      type="button"
      className="word"
      onClick={() => {
        const pupil = pupilNow();
        if (pupil.status === 'still') void pupil.train();
      }}
    >
      Train and see
    </button>
  );
}

function Floor() {
  return (
    <Predict
      question="A network that is large enough is trained for ever. Where does its loss end?"
      answers={['At zero', 'At the floor', 'It does not end']}
      right={1}
    >
      <p>
        At the floor. The same noisy point can come from different data; the best answer is their mean, and
        its error is what is left.
      </p>
      <Show />
    </Predict>
  );
}

export function Questions() {
  return <Floor />;
}
