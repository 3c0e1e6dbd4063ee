import { change } from '../../state/experiment.ts';
import { Predict } from '../../ui/Predict.tsx';
import { cards } from './cards.ts';
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
      answers={cards.ends}
    >
      <p>
        At the floor. The same noisy point can come from different data; the best answer is their mean, and
        its error is what is left.
      </p>
      <Show />
    </Predict>
  );
}

function Examples() {
  return (
    <Predict
      question="It sees the same three points again and again, and nothing else. What does it learn to draw?"
      answers={cards.three}
    >
      <p>
        Those three points. The exact answer for three examples gives back those three, and a network that is
        large enough comes near it. On data that it has not seen its loss rises meanwhile. Only more examples
        than it can keep apart force it to draw something new.
      </p>
      <button
        type="button"
        className="word"
        onClick={() => {
          change({ examples: '3' });
          void pupilNow().train();
        }}
      >
        Train on three
      </button>
    </Predict>
  );
}

function Ten() {
  return (
    <Predict
      question="It learns from ten digits, one of each, and is told which. Asked for a 7, what does it draw?"
      answers={cards.ten}
    >
      <p>
        That one 7, whatever noise it begins with: beneath each sample stands the training picture that is
        nearest to it, and soon the two are alike. The reader is content: it cannot tell drawing from copying.
        With all 1,498 the samples are farther from their nearest example than new digits are, at first by
        far.
      </p>
      <button
        type="button"
        className="word"
        onClick={() => {
          change({ data: 'digits', examples: '10' });
          void pupilNow().train();
        }}
      >
        Train on ten digits
      </button>
    </Predict>
  );
}

export function Questions() {
  return (
    <>
      <Floor />
      <Examples />
      <Ten />
    </>
  );
}
