import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

function Same() {
  return (
    <Predict
      question="DDIM with 10 steps and with 200, from the same noise: do its points end at the same places?"
      answers={cards.same}
    >
      <p>
        Nearly. Both follow one curve from the same start; 10 steps only follow it more coarsely. A sampler
        that adds new noise ends somewhere else, however many steps it takes.
      </p>
      <ShowMe by={() => ({ columns: 'ddim,200_ddim,10_ddim,50_ddpm,200', difference: true })} />
    </Predict>
  );
}

function More() {
  return (
    <Predict question="DDPM needs hundreds of steps. What happens with 10?" answers={cards.more}>
      <p>
        It stays near the middle and misses thin and far parts. Each step adds as much noise as a short step
        needs. For a long step that is too little, so the points end closer together than the data.
      </p>
      <ShowMe by={() => ({ columns: 'ddpm,10_ddpm,50_ddpm,200_ddpm,1000', difference: false })} />
    </Predict>
  );
}

/** The same run by the networks of all predictions. */
function each(run: string) {
  const networks = ['', ',prediction:x0', ',prediction:velocity', ',prediction:epsilon'];
  return { columns: networks.map((own) => run + own).join('_'), difference: false };
}

function Astray() {
  return (
    <Predict
      question="Four networks were trained in the same way, but predict v, the data x₀, the noise ε or the velocity u. With 20 steps that add no noise, which one loses points?"
      answers={cards.astray}
    >
      <p>
        The one for ε: with the cosine schedule between one point in 3 and one in 15 ends out of sight,
        depending on the data. At the start x is almost only noise. To get x̂₀, the noise is subtracted and the
        rest is divided by the small signal α, so every error of ε̂ grows by σ/α, here 400. The other
        predictions are divided by nothing small: v and u come out equally good here, x₀ close behind. A run
        that starts with more signal loses less: a few points in a thousand with the linear schedule, almost
        none with the scaled linear one. DDPM’s new noise covers such errors: with 200 steps it loses none,
        and is as close with ε as with v.
      </p>
      <ShowMe by={() => each('dpmpp2m,20')} />
      <ShowMe by={() => each('ddpm,200')}>With DDPM</ShowMe>
    </Predict>
  );
}

/** Four runs from one start, guided ever more. */
const guided = ['1', '2', '5', '8'].map((weight) => `ddim,20,guidance:${weight}`).join('_');

function Guided() {
  return (
    <Predict
      question="The same start with guidance 1, 2, 5 and 8. What does more guidance do?"
      answers={cards.guided}
    >
      <p>
        It follows the prompt more. Guidance 1 is the plain answer of the network; more goes further in the
        direction in which the prompt changes that answer. Of what 300 captions ask for, guidance 1 draws 84
        %, guidance 5 draws 98 %.
      </p>
      <ShowMe by={() => ({ columns: guided, difference: false })} />
    </Predict>
  );
}

export function Questions() {
  const { predictions, text } = useExperiment(datasetOf);
  return (
    <>
      <More />
      <Same />
      {text ? <Guided /> : null}
      {predictions ? <Astray /> : null}
    </>
  );
}
