import { NEARLY_CLEAN, NEARLY_NOISE } from '../../../core/waste.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Predict } from '../../../ui/Predict.tsx';
import { Term } from '../../../ui/Term.tsx';
import { ShowMe } from '../../common/bench/ShowMe.tsx';
import { short } from '../../common/bench/short.ts';
import { logSnrText, percent } from '../../common/cursor.ts';
import { LatentNote } from '../../common/LatentNote.tsx';
import { cards } from './cards.ts';
import { drawnCurveNow, lateCurve, MARKED } from './curve.ts';

const watch: readonly Watch[] = [experiment.subscribe];

const levelNow = () => {
  const { schedule, t } = drawnCurveNow();
  return schedule.level(t);
};
const alphaBarText = () => `ᾱ = ${(levelNow().alpha ** 2).toFixed(3)}`;

/** “0.85, log-SNR −0.16” */
function snrText(): string {
  const level = levelNow();
  const snr = (level.alpha / level.sigma) ** 2;
  const text = snr === 0 || Number.isFinite(snr) ? short(snr) : '∞';
  return `${text}, log-SNR\u00a0${logSnrText(level)}`;
}

/** What the level of the cursor is, and how much of the time is spent where nothing is decided. */
export function Figures() {
  return (
    <dl className="hand-figures">
      <dt>At the cursor</dt>
      <dd>
        <Live watch={watch} read={alphaBarText} className="number" />
      </dd>
      <dt>
        <Term of="logSnr">SNR</Term> there
      </dt>
      <dd>
        <Live watch={watch} read={snrText} className="number" />
      </dd>
      <dt>Nearly clean data</dt>
      <dd>
        <Live watch={watch} read={() => percent(drawnCurveNow().waste.clean)} className="number" /> of the
        time (ᾱ above {NEARLY_CLEAN})
      </dd>
      <dt>Nearly pure noise</dt>
      <dd>
        <Live watch={watch} read={() => percent(1 - drawnCurveNow().waste.noise)} className="number" /> of the
        time (ᾱ below {NEARLY_NOISE})
      </dd>
    </dl>
  );
}

export function Honesty() {
  const axis = useExperiment((spec) => spec.axis);
  return (
    <div className="fine">
      {axis === 't' ? (
        <p>
          Drag a point, or use the arrow keys (Shift: finer). ᾱ always falls; the last point may stay above
          zero.
        </p>
      ) : (
        <p>
          On this axis all schedules are the same curve; a schedule only decides where the steps lie. Choose t
          to drag.
        </p>
      )}
      <p>
        Dashed: cosine, which the network was trained with; dotted: the curve before. Marks: {MARKED} steps,
        evenly spaced in t; the pictures are evenly spaced on the axis. Learned: the results, from one start,
        by the sampler of Denoise.
      </p>
      <LatentNote />
    </div>
  );
}

export function Question() {
  return (
    <Predict
      question="Spend three quarters of the time in nearly pure noise. What happens to samples of 10 steps?"
      answers={cards.late}
    >
      <p>
        They get worse. In eight of the ten steps the network sees almost only noise; two steps are left to
        decide everything.
      </p>
      <ShowMe by={() => ({ curve: lateCurve, axis: 't' })} at={null} />
    </Predict>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          The network is told the noise level, not t. So it can follow any schedule without new training.
        </li>
        <li>Where neighbouring pictures look alike, the steps between them decide almost nothing.</li>
        <li>
          With 50 steps a bad curve still leaves points of most sets farther from the data than cosine, up to
          twice as far. With 5 steps the curve decides.
        </li>
        <li>Papers disagree about the axis, and some draw noise at the left. The curve is the same.</li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>A schedule that keeps the variance is one falling curve, ᾱ:</p>
      <Formula
        display
        tex="\htmlClass{data}{\alpha_t}=\sqrt{\bar\alpha_t},\quad \htmlClass{noise}{\sigma_t}=\sqrt{1-\bar\alpha_t},\quad \log\mathrm{SNR}=\ln\frac{\bar\alpha_t}{1-\bar\alpha_t}"
        spoken="alpha t is the root of alpha bar t, sigma t is the root of one minus alpha bar t, log SNR is the logarithm of alpha bar t over one minus alpha bar t"
      />
      <p>
        A network is trained with a bound on the <Term of="likelihood">likelihood</Term>. In continuous time
        this bound depends on the schedule only through its two ends (
        <Cited>arXiv:2107.00630, section 5.1</Cited>). The schedule changes how well a few steps, or a few
        training samples, cover the levels in between. Between the points the angle of (α, σ) is a monotone
        cubic (<Cited>doi:10.1137/0717021</Cited>).
      </p>
      <p>
        Linear schedules spend much of their time in noise; the cosine schedule was made to avoid this (
        <Cited>arXiv:2102.09672, section 3.2</Cited>). Many schedules never reach pure noise, a flaw that
        shows in brightness (<Cited>arXiv:2305.08891</Cited>).
      </p>
    </Disclosure>
  );
}
