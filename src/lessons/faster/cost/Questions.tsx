import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { studentOf } from '../../common/student.ts';
import { cards } from './cards.ts';
import { isFrechet } from './judge.ts';

function Pays() {
  return (
    <Predict
      question="A student of Fashion-MNIST makes a picture in one call, where its teacher takes 50. What does it pay with?"
      answers={cards.pays}
    >
      <p>
        With diversity. In one step 86 % of real test pictures have one of its pictures in their
        neighbourhood, in 50 of its teacher’s 95 %. More steps win some of it back.
      </p>
      <ShowMe by={() => ({ data: 'fashion', costChart: 'cost', costUp: 'coverage', entry: 'student,1' })} />
    </Predict>
  );
}

function Zero() {
  return (
    <Predict
      question="A hundred real pictures are compared with a thousand other real ones by the plain Fréchet distance. What comes out?"
      answers={cards.zero}
    >
      <p>
        Far from 0: the plain estimate is too high, and the more so the fewer there are. So here most of its
        bias is taken away, all lots are equally large, and other real pictures are measured as well.
      </p>
      <ShowMe by={() => ({ costChart: 'cost', costUp: 'distance' })} />
    </Predict>
  );
}

export function Questions() {
  const student = studentOf(useExperiment(datasetOf));
  const frechet = useExperiment(isFrechet);
  return (
    <>
      {student ? <Pays /> : null}
      {frechet ? <Zero /> : null}
    </>
  );
}
