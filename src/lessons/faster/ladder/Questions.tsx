import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { studentOf } from '../../common/student.ts';
import { cards } from './cards.ts';

function Single() {
  return (
    <Predict
      question="A network that was trained to denoise is given one step, from pure noise to data. What does it make?"
      answers={cards.single}
    >
      <p>
        The average of what it learnt, nearly the same from any start. Its answer is the mean of all data that
        may have become this noise, and of pure noise all may. Only more steps, each with less noise left,
        decide between them.
      </p>
      <ShowMe by={() => ({ ladder: 'ddim', t: 0 })} />
    </Predict>
  );
}

function Student() {
  return (
    <Predict
      question="A student learnt to reach in one step what its teacher reaches in many. Which picture does it make of a noise?"
      answers={cards.student}
    >
      <p>
        Nearly the one that its teacher makes of the same noise. It was shown noise and where the teacher’s
        way from there ends, again and again: first over short stretches, then over two of its own jumps at
        once, until one jump was the whole way.
      </p>
      <ShowMe by={() => ({ ladder: 'ddim', studentSteps: '1', t: 0 })} />
    </Predict>
  );
}

export function Questions() {
  const student = studentOf(useExperiment(datasetOf));
  return (
    <>
      <Single />
      {student ? <Student /> : null}
    </>
  );
}
