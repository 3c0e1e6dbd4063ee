import { useExperiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { cards } from './cards.ts';

export function Questions() {
  const reflow = useExperiment((spec) => spec.distils === 'lines');
  return (
    <>
      <Predict
        question="The teacher takes one single step from pure noise to data. Where does the grid end?"
        answers={cards.mean}
      >
        <p>
          At the mean. That is all a step can do that goes to what is expected. A jump is something else: the
          student did not learn what to expect, but where the way ends.
        </p>
        <ShowMe by={() => ({ distilJumps: '1' })} />
      </Predict>
      <Predict
        question="Two neighbours in the noise are carried to data by the whole way. Do they stay neighbours?"
        answers={cards.torn}
      >
        <p>
          Nearly all do. Where data lie in parts, the grid has to tear somewhere: long thin lines between the
          parts are what is left of its links. There a student has to be sharp, and learns last.
        </p>
        <ShowMe by={() => ({ data: 'eight' })} />
      </Predict>
      {reflow ? (
        <Predict
          question="Reflow makes the ways straight. Does it draw other data then?"
          answers={cards.straight}
        >
          <p>
            The distribution stays what it was, apart from what the network gets wrong; the distances in the
            table say how much that is.
          </p>
          <ShowMe by={() => ({ distils: 'lines' })} />
        </Predict>
      ) : null}
    </>
  );
}
