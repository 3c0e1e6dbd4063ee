import { modalityOf } from '../../../modalities/index.ts';
import { useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

export function Questions() {
  const trip = useExperiment((spec) => spec.trip);
  const { shaded } = modalityOf(dataset(useExperiment((spec) => spec.data)));
  return trip === 'there' ? (
    <Predict
      question="Ten steps to noise and ten back by DDIM, or a hundred each way: which returns closer to the sample?"
      answers={cards.steps}
    >
      <p>
        A hundred. A step to noise uses the network’s answer at its one end, the step back the answer at the
        other. The shorter the step, the less they differ: twice the steps remove about half of the error,
        here a quarter to three quarters.
      </p>
      <p className="shows">
        <ShowMe by={() => ({ trip: 'there', steps: 10, refine: 0 })}>Show ten</ShowMe>
        <ShowMe by={() => ({ trip: 'there', steps: 100, refine: 0 })}>Show a hundred</ShowMe>
      </p>
    </Predict>
  ) : (
    <Predict
      question="Halfway between two noises on a straight line: is that noise, too?"
      answers={cards.middle}
    >
      <p>
        It is too short. Two noises of many values are nearly at a right angle, so the middle of the line
        between them has only about 0.71 of their length: the variance halves.{' '}
        {shaded
          ? 'The network never saw such a start in training.'
          : 'Each point alone could be noise; all of them together are too close to the middle.'}
      </p>
      <ShowMe by={() => ({ trip: 'between', share: 4 })} />
    </Predict>
  );
}
