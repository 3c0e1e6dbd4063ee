import { Predict } from '../../../ui/Predict.tsx';
import { cards } from '../cards.ts';
import { duelNow } from './duel.ts';

function Show() {
  return (
    <button
      type="button"
      className="word"
      onClick={() => {
        const duel = duelNow();
        if (duel.status === 'still') void duel.train();
      }}
    >
      Train and see
    </button>
  );
}

export function DuelQuestions() {
  return (
    <>
      <Predict
        question="A generator’s loss stands at 0.69 before its first step. Where does it stand once it draws well?"
        answers={cards.meaning}
      >
        <p>
          Near 0.69 again: ln 2 is what it costs where the discriminator cannot tell the two apart, whether
          because it knows nothing yet or because there is nothing to tell. In between it says who is ahead,
          not how good the samples are. The denoiser’s loss falls as its samples get better, down to a floor
          that is known.
        </p>
        <Show />
      </Predict>
      <Predict
        question="All four networks that draw are equally large. Who draws a sample in the least time?"
        answers={cards.soonest}
      >
        <p>
          A GAN, by far: one pass through its network is one sample. The denoiser here asks its network 20
          times. That is the price of its calm training, and why there are students of few steps.
        </p>
        <Show />
      </Predict>
    </>
  );
}
