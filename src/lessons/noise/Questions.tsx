import { signalShare } from '../../modalities/schedule.ts';
import { change, experiment, moveTo, useExperiment } from '../../state/experiment.ts';
import { scheduleOf } from '../../state/schedule.ts';
import { dataset } from '../../state/sources.ts';
import { Predict } from '../../ui/Predict.tsx';
import { cards } from './cards.ts';

/** The time at which signal and noise have equal shares, by bisection. */
function crossing(): number {
  const schedule = scheduleOf(experiment.getState());
  let [low, high] = [0, 1];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (signalShare(schedule.level(middle)) > 0.5) low = middle;
    else high = middle;
  }
  return low;
}

const Show = ({ onClick }: { readonly onClick: () => void }) => (
  <button type="button" className="word" onClick={onClick}>
    Show it
  </button>
);

function Half() {
  const pictures = dataset(useExperiment((spec) => spec.data)).kind.range !== null;
  const thing = pictures ? 'picture' : 'shape';
  // Points vary by 1. Pictures vary by 0.4 or 0.5 a value, so equal factors leave more noise than signal.
  const share = pictures ? 'more than two thirds' : 'half';
  return (
    <Predict
      key={thing}
      question={
        <>
          Where the curve crosses the middle, {share} of the variance is noise. Is that much of the{' '}
          <em>{thing}</em> gone?
        </>
      }
      answers={pictures ? cards.halfOfPicture : cards.halfOfShape}
    >
      {pictures ? (
        <p>
          Less. Noise is independent from pixel to pixel and a picture is not, so noise averages out: mostly
          you can still tell what a picture shows when nine tenths of the variance are noise.
        </p>
      ) : (
        <p>
          More. Noise of size σ wipes out everything narrower than σ, and here σ is 0.7 of the size of the
          whole cloud. Fine parts go first, the outline last; denoising brings them back in the opposite
          order.
        </p>
      )}
      <Show onClick={() => moveTo(crossing())} />
    </Predict>
  );
}

function Ways() {
  return (
    <Predict
      question="A thousand small steps, or one jump to the same moment: do they give the same samples?"
      answers={cards.ways}
    >
      <p>
        Different, but alike: each way draws its own noise, and a sum of a thousand small Gaussians is one
        large Gaussian. So training may jump to any moment, and never has to walk there.
      </p>
      <Show onClick={() => change({ way: 'steps' })} />
    </Predict>
  );
}

export function Questions() {
  return (
    <>
      <Half />
      <Ways />
    </>
  );
}
