import { arrowKinds } from '../../../core/field.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Term } from '../../../ui/Term.tsx';
import { subscribeField } from './field.ts';
import { sourceWords } from './shown.ts';
import { differenceText, longestNow, straightNow, surveyLevelText } from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe, subscribeField];

function Ways() {
  const some = useExperiment((spec) => spec.particles !== '');
  if (!some) return null;
  return (
    <dl>
      <dt>
        <i className="stroke flow" /> <Term of="ode">probability flow</Term>
      </dt>
      <dd>
        <Term of="straightness">straightness</Term>{' '}
        <Live watch={watch} read={() => straightNow('flow')} className="number" />
      </dd>
      <dt>
        <i className="stroke random" /> with noise
      </dt>
      <dd>
        straightness <Live watch={watch} read={() => straightNow('random')} className="number" />
      </dd>
    </dl>
  );
}

function ArrowFigures() {
  const kind = useExperiment((spec) => spec.arrows);
  const answers = useExperiment((spec) => spec.answers);
  if (kind === 'none') return null;
  return (
    <dl>
      <dt>
        <i className={`stroke arrow ${answers}`} /> {arrowKinds[kind].label.toLowerCase()},{' '}
        {sourceWords[answers]}
      </dt>
      <dd>
        longest <Live watch={watch} read={longestNow} className="number" />
      </dd>
      {answers === 'difference' ? (
        <>
          <dt>mean squared difference</dt>
          <dd>
            <Live watch={watch} read={() => differenceText(true)} className="number" /> where noisy data are
          </dd>
          <dd>
            <Live watch={watch} read={() => differenceText(false)} className="number" /> over the plane
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** The legend, with the numbers that belong to it. */
export function Figures() {
  return (
    <div className="plane-figures">
      <Live watch={watch} read={surveyLevelText} className="number" />
      <Ways />
      <ArrowFigures />
    </div>
  );
}
