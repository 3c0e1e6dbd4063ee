import { modalityOf } from '../../../modalities/index.ts';
import { useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../common/ShowMe.tsx';

export function Questions() {
  const trip = useExperiment((spec) => spec.trip);
  const { shaded } = modalityOf(dataset(useExperiment((spec) => spec.data)));
  return trip === 'there' ? (
    <Predict
      question="Ten steps there and ten back by DDIM, or a hundred each way. Which returns closer to the sample?"
      answers={['Ten: fewer errors to add up', 'A hundred', 'Both the same']}
      right={1}
    >
      <p>
        A hundred. Each step there takes the network’s answer from where it stands, the step back from where
        it stands then, and the two differ the less the shorter the step: twice the steps take away about half
        of the error, here a quarter to three quarters.
      </p>
      <p className="shows">
        <ShowMe by={() => ({ trip: 'there', steps: 10, refine: 0 })}>Show ten</ShowMe>
        <ShowMe by={() => ({ trip: 'there', steps: 100, refine: 0 })}>Show a hundred</ShowMe>
      </p>
    </Predict>
  ) : (
    <Predict
      question="Halfway between two noises on a straight line: is that noise, too?"
      answers={['Yes, any mixture of noise is', 'It is too short', 'It is too long']}
      right={1}
    >
      <p>
        It is too short. Two noises of many values stand nearly at a right angle, so the middle of the line
        between them has only about 0.71 of their length: the variance halves.{' '}
        {shaded
          ? 'The network has never been shown such a start.'
          : 'Each point alone could be noise; all of them together are too close to the middle.'}
      </p>
      <ShowMe by={() => ({ trip: 'between', share: 4 })} />
    </Predict>
  );
}
