import { change, type Experiment, useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { scrub } from '../common/drive.ts';

/** Shows it: the trip of the answer, at its results. */
function Show({ trip }: { readonly trip: Partial<Experiment> }) {
  return (
    <button
      type="button"
      className="word"
      onClick={() => {
        change(trip);
        scrub(0);
      }}
    >
      Show me
    </button>
  );
}

export function Questions() {
  const trip = useExperiment((spec) => spec.trip);
  return trip === 'there' ? (
    <Predict
      question="Ten steps there and ten back by DDIM, or a hundred each way. Which returns closer to the sample?"
      answers={['Ten: fewer errors to add up', 'A hundred', 'Both the same']}
      right={1}
    >
      <p>
        A hundred. Each step there takes the network’s answer from where it stands, the step back from where
        it stands then, and the two differ the less the shorter the step: twice the steps, about half the
        error.
      </p>
      <Show trip={{ trip: 'there', steps: 100, refine: 0 }} />
    </Predict>
  ) : (
    <Predict
      question="Halfway between two noises on a straight line: is that noise, too?"
      answers={['Yes, any mixture of noise is', 'It is too short', 'It is too long']}
      right={1}
    >
      <p>
        It is too short. Two noises of many values stand at a right angle, so the middle of the line between
        them has only 0.71 of their length: the variance halves. The network has never been shown such a
        start.
      </p>
      <Show trip={{ trip: 'between', share: 4 }} />
    </Predict>
  );
}
