import { many } from '../../../core/kinds/words.ts';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { seerOf } from '../../../state/seeing.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';
import { lotsOf } from './trials.ts';

/** What is learned, what is measured and how well. */
export function Honesty() {
  const data = useExperiment(datasetOf);
  const seer = useExperiment(seerOf);
  const { count, lots } = lotsOf(data);
  return (
    <div className="fine">
      <p>
        Measured while you watch: each mark is made of up to {many(data.kind, count * lots)}, {lots} seeds of{' '}
        {count}. What they show is read by {seer}
        {data.teller ? ', which errs now and then' : ''}. Bars are one{' '}
        <Term of="standardError">standard error</Term> either way.
      </p>
      <p>
        Variety is the mean distance between two samples
        {data.teller ? ' in the features of that classifier' : ''}, as a share of that between two real{' '}
        {data.kind.nouns[1]}
        {data.text
          ? ' of any description; so a prompt that says much leaves less than 100 % to vary'
          : ' of the class'}
        .
      </p>
    </div>
  );
}

export function Notice() {
  const data = useExperiment((spec) => spec.data);
  const { planar } = useExperiment(datasetOf).kind;
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>Guided at all levels, at 0 nothing is asked for: what is as asked is so by chance.</li>
        {data === 'grid25' ? (
          <li>Too much leads points out of the data: in the end fewer are as asked.</li>
        ) : null}
        {planar ? null : <li>Up to 3 most is gained. Beyond, variety goes on falling.</li>}
        <li>
          Within an interval (<Cited>arXiv:2404.07724</Cited>) guidance acts in the middle of the way, and the
          rest is plain{!planar || data === 'moons' ? ': samples vary more' : ''}.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        With <Term of="guidance">guidance</Term> w the answer goes from what is expected without a wish, ∅, to
        what is expected with it, c, and beyond (<Cited>arXiv:2207.12598</Cited>, whose w is one less):
      </p>
      <Formula
        display
        tex="\hat x_0 = \hat x_0^{\varnothing} + w\,(\hat x_0^{c} - \hat x_0^{\varnothing})"
        spoken="x zero hat is that of nothing, plus w times the difference between that of c and that of nothing"
      />
      <p>
        Away from a weaker network (<Cited>arXiv:2406.02507</Cited>) both are told the wish, and the place of
        ∅ is taken by a smaller network, trained for less time: what it gets wrong more than the other is left
        behind.
      </p>
    </Disclosure>
  );
}
