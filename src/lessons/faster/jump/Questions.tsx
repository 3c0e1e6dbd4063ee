import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

export function Questions() {
  return (
    <>
      <Predict
        question="Each start has one path, and the denoiser knows at once where to go from there. Why does one step along its answer miss the end?"
        answers={cards.why}
      >
        <p>
          The answer is the mean of all that may still come, and of pure noise all may. On the way it turns
          towards one of them, and a long step has not heard of that.
        </p>
        <ShowMe by={() => ({ handTimes: '50', jumpGrid: 'hand', t: 0 })} />
      </Predict>
      <Predict
        question="Eight Gaussians, four steps of DDIM, schedule Cosine. How far off is the best grid that an optimiser finds, compared with even steps?"
        answers={cards.grid}
      >
        <p>
          About half as far: one long step in the noise, where what goes wrong is mended later. On the moons
          and on the grid even steps are about as good here, since the cosine schedule spreads the turning.
        </p>
        <ShowMe
          by={() => ({
            data: 'eight',
            schedule: 'cosine',
            handTimes: '75_50_25',
            jumpGrid: 'optimised',
            t: 0,
          })}
        />
      </Predict>
    </>
  );
}
