import { useSyncExternalStore } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import { durationText } from '../../common/bench/duration.ts';
import { entryName } from './contenders.ts';
import { curvesKey, curvesNow } from './curves.ts';
import { queue } from './measure.ts';
import { calmly } from './useCost.ts';
import { type Claim, type Said, type Trial, tried, type Verdict } from './verdict.ts';
import { estimateText } from './words.ts';

const names: Readonly<Record<Claim, string>> = {
  speed: 'slower',
  diversity: 'more diverse',
  fidelity: 'of higher fidelity',
};

const said: Readonly<Record<Said, string>> = {
  holds: 'holds',
  fails: 'does not hold',
  open: 'cannot be told',
};

/** “11 s against 675 ms”; nothing before both are measured. */
function figures(verdict: Verdict): string {
  const { claim, diffusion, gan } = verdict;
  if (!diffusion || !gan) return '';
  const text = (one: NonNullable<Verdict['gan']>) =>
    claim === 'speed' ? durationText(one.mean) : estimateText(one, claim === 'diversity');
  return `${text(diffusion)} against ${text(gan)}`;
}

let last: { readonly curves: unknown; readonly trial: Trial | null } | null = null;

/** The same until there is a new result. */
function trialNow(): Trial | null {
  const curves = curvesNow();
  if (last?.curves !== curves) last = { curves, trial: tried(curves) };
  return last.trial;
}

/** What the sentence of textbooks comes to here, part by part; nothing where the data have no GAN, or it is not chosen. */
export function Textbook() {
  useExperiment(curvesKey);
  const trial = useSyncExternalStore(calmly, trialNow);
  const done = useSyncExternalStore(calmly, () => queue.status === 'done');
  if (!trial) return null;
  return (
    <section className="textbook" aria-label="Textbook">
      <p>
        Textbook: diffusion is “slower than GANs, but more diverse and of higher fidelity”. Measured here,{' '}
        {entryName(trial.best.entry)} against the GAN{done ? '' : ', so far'}:
      </p>
      <ul>
        {trial.verdicts.map((verdict) => (
          <li key={verdict.claim} data-said={verdict.said}>
            <span className="claimed">{names[verdict.claim]}</span>{' '}
            <b>
              {said[verdict.said]}
              {verdict.early ? ' yet' : ''}
            </b>{' '}
            <span className="number">{figures(verdict)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
