import { change } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { scrub } from './drive.ts';

/** Shows it: the columns of the answer, at their results. */
function Show({ columns, difference = false }: { readonly columns: string; readonly difference?: boolean }) {
  return (
    <button
      type="button"
      className="word"
      onClick={() => {
        change({ columns, difference });
        scrub(0);
      }}
    >
      Show me
    </button>
  );
}

function Same() {
  return (
    <Predict
      question="DDIM with 10 steps and DDIM with 200, from the same noise. Do its points end at the same places?"
      answers={['Nearly', 'Anywhere else', 'Half of them']}
      right={0}
    >
      <p>
        Nearly. Both follow one curve from the same start, the short one only more coarsely. A sampler that
        draws new noise ends somewhere else, however many steps it takes.
      </p>
      <Show columns="ddim,200_ddim,10_ddim,50_ddpm,200" difference />
    </Predict>
  );
}

function More() {
  return (
    <Predict
      question="DDPM needs hundreds of steps. What does it do when it gets 10?"
      answers={['Noise is left over', 'It keeps to the middle', 'The same, only sooner']}
      right={1}
    >
      <p>
        It keeps to the middle: thin and far parts are missed. Each of its steps adds the noise of a way back
        that is short, which for a long step is too little, so that the points end closer together than the
        data are.
      </p>
      <Show columns="ddpm,10_ddpm,50_ddpm,200_ddpm,1000" />
    </Predict>
  );
}

export function Questions() {
  return (
    <>
      <More />
      <Same />
    </>
  );
}
