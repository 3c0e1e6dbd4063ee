import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';

/** What is computed, and who reads it. */
export function Honesty() {
  const { parts = [] } = useExperiment(datasetOf);
  return (
    <div className="fine">
      <p>
        Computed live, from the same noise in all three. The map has the picture’s own 16 × 16 places and{' '}
        {parts.length} parts. A small network that comes with the page reads the parts back; it errs, too, as
        the last column says.
      </p>
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>Colours and faces come from the prompt; where things are comes from the map.</li>
        <li>Open places are the network’s own choice.</li>
        <li>Where prompt and map contradict each other, look at which one is followed.</li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        Prompt and map are one wish c, and <Term of="guidance">guidance</Term> w leads from no wish, ∅,
        towards it; w = 1 is plain:
      </p>
      <Formula
        display
        tex="\hat x_0 = \hat x_0^{\varnothing} + w\,(\hat x_0^{c} - \hat x_0^{\varnothing})"
        spoken="x zero hat is that of nothing, plus w times the difference between that of c and that of nothing"
      />
      <p>The overlap of a part is what its asked places A and its shown places B share, of both together:</p>
      <Formula
        display
        tex="\mathrm{IoU} = \frac{|A \cap B|}{|A \cup B|}"
        spoken="intersection over union: the size of A and B together, over the size of A or B"
      />
    </Disclosure>
  );
}
