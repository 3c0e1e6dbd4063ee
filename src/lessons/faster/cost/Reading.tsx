import { useSyncExternalStore } from 'react';
import { many } from '../../../core/kinds/words.ts';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';
import { studentOf } from '../../common/student.ts';
import { DIRECTIONS, isFrechet, knownJudge, NEIGHBOURS } from './judge.ts';
import { lotsOf } from './lots.ts';
import { calmly } from './useCost.ts';
import { CERTAIN } from './verdict.ts';
import { askedBy } from './wishes.ts';

/** What is asked of every contender. */
function Asked() {
  const data = useExperiment(datasetOf);
  const asking = askedBy(data);
  if (asking === 'words') return <>asked for by as many prompts that describe real test portraits</>;
  return asking === 'class' ? <>as many of each class</> : <>without a class</>;
}

/** How far samples are from data, in words. */
function Distance() {
  const page = useExperiment((spec) => spec);
  const share = useSyncExternalStore(calmly, () => knownJudge(page)?.share ?? null);
  if (!isFrechet(page)) return <>The distance is that of Quality. </>;
  const held = share === null ? '' : `, which hold ${Math.round(100 * share)} % of their variance`;
  return (
    <>
      <Term of="frechet">Fréchet distance</Term>, squared, is along the {DIRECTIONS} directions in which real
      pictures vary most in the eyes of a small classifier{held}; most of its bias is taken away, so a value
      may lie below 0, and is drawn at half of the line.{' '}
    </>
  );
}

/** What is measured, how, and how well. */
export function Honesty() {
  const data = useExperiment(datasetOf);
  const guidance = useExperiment((spec) => spec.guidance);
  const { count, lots, reference } = lotsOf(data);
  const student = studentOf(data);
  return (
    <div className="fine">
      <p>
        Measured while you watch, cheap lots first: up to {lots} lots of {many(data.kind, count)} for each
        mark, <Asked />, all of them against the same {many(data.kind, reference)} of the data at the most. A
        bar is one <Term of="standardError">standard error</Term> either way, from lot to lot: of two lots it
        is often far too small. The blue line is where other real samples come out, in lots as large.
      </p>
      <p>
        <Distance />
        <Term of="fidelity">Density</Term> and <Term of="coverage">coverage</Term> are of neighbourhoods that
        reach to the {NEIGHBOURS}th real neighbour. Coverage grows with the number of samples: it is told only
        of all {lots} lots at once.
      </p>
      <p>
        Time: the usual milliseconds of a call on this device, now, times the calls.
        {askedBy(data) !== 'nothing' && guidance !== 1
          ? ' A guided call of the teacher asks twice at once, and is counted once.'
          : ''}
        {student ? ` The student has guidance ${student.guidance} of its teacher inside.` : ''}
      </p>
      <LatentNote>What is measured are the pictures.</LatentNote>
    </div>
  );
}

export function Notice() {
  const student = studentOf(useExperiment(datasetOf));
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>A mark tells nothing alone: what matters is what else the same time buys.</li>
        {student ? (
          <li>
            The student’s curve is nearly flat. Its price was paid in training, and a call more wins it
            little.
          </li>
        ) : null}
        <li>
          Density above 1 is no better than 1: samples crowd where real ones are dense. Guidance does that, on
          purpose.
        </li>
        <li>
          Compare in two directions: what is faithful may leave much out, and what is diverse may be wrong.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        With B(y) the ball around a real sample y that reaches to its k-th nearest other real one, n real
        samples and m generated ones x (<Cited>arXiv:2002.09797, eq. 3 and 4</Cited>):
      </p>
      <Formula
        display
        tex="\text{density} = \frac{1}{km}\sum_{x}\sum_{y} 1_{x\in B(y)},\qquad \text{coverage} = \frac1n\sum_{y} 1_{\exists x\in B(y)}"
        spoken="density is one over k m times the sum over x and y of whether x is in the ball of y; coverage is one over n times the sum over y of whether any x is in the ball of y"
      />
      <p>Where both are of one distribution, whatever it is, density is 1 on average, and coverage is</p>
      <Formula
        display
        tex="1-\prod_{i=1}^{k}\frac{n-i}{n+m-i}"
        spoken="one minus the product over i from 1 to k of n minus i over n plus m minus i"
      />
      <p>
        The Fréchet distance of Gaussians (<Cited>arXiv:1706.08500, eq. 6</Cited>) is too high for few
        samples, and by less for those that vary too little (<Cited>arXiv:1911.07023</Cited>). The jackknife,
        which leaves out one of g groups at a time, takes away what falls as 1/n (
        <Cited>doi:10.1093/biomet/43.3-4.353</Cited>):
      </p>
      <Formula
        display
        tex="\hat d = g\,d - \frac{g-1}{g}\sum_{j} d_{-j}"
        spoken="d hat is g times d minus g minus 1 over g times the sum over j of d without group j"
      />
      <p>
        “Holds” and “does not hold”: the difference is more than {CERTAIN} times its standard error, since
        errors of five lots are themselves uncertain. Faithful is taken as density, where more than 1 counts
        as 1, diverse as coverage, both once all lots are measured; the diffusion sampler is the one that
        comes closest to the data.
      </p>
    </Disclosure>
  );
}
