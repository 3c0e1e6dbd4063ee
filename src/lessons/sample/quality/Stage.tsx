import { useMemo, useSyncExternalStore } from 'react';
import { samplers } from '../../../core/samplers/index.ts';
import { modalityOf } from '../../../modalities/index.ts';
import type { Modality, Samples, Truth } from '../../../modalities/modality.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { countsOf } from '../../../state/counts.ts';
import {
  datasetOf,
  type Experiment,
  experiment,
  inLesson,
  useExperiment,
} from '../../../state/experiment.ts';
import { wayTo } from '../../../state/url.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { PageLink } from '../../../ui/PageLink.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { FAINT } from '../../common/kept.ts';
import { OldMark } from '../../common/OldMark.tsx';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { Chart } from './Chart.tsx';
import { samplesText } from './chart.ts';
import { Progress } from './Progress.tsx';
import { effortOf } from './plan.ts';
import { pointOf } from './quality.ts';
import { frameNow, markNow, oldNow, shown, shownNow, troubleNow } from './shown.ts';
import { watchResults } from './useQuality.ts';
import { callsText, tallyText } from './words.ts';

// Its name says how far it is from the data, once that is known.
const watch: readonly Watch[] = [experiment.subscribe, shown.subscribe, watchResults];
const watchFigures: readonly Watch[] = [experiment.subscribe, watchResults];

/** The run of the mark at the cursor. */
export const paintShown =
  (truth: Truth | null): Paint =>
  (context, box, look) => {
    const frame = frameNow();
    if (!frame) return;
    const data = datasetOf(experiment.getState());
    const modality: Modality = modalityOf(data);
    const samples: Samples = { x: frame.x, count: effortOf(data).count, event: data.event };
    context.globalAlpha = shownNow().old ? FAINT : 1;
    if (truth) modality.ground?.(context, box, truth, look);
    modality.draw(context, box, samples, { look, role: 'ink', gain: gainAt(modality, frame.level) });
  };

/** “the result”, or how far the run is at the cursor. */
function stepNow(): string {
  const frame = frameNow();
  const { of, old } = shownNow();
  const { steps } = of.spec;
  if (!frame) return 'still to be computed';
  const all = old ? `after ${steps} steps` : 'the result';
  return frame.index === steps ? all : `after ${frame.index} of ${steps} steps`;
}

const nameNow = () =>
  `${samplers[markNow().sampler].label}, ${callsText(pointOf(experiment.getState(), markNow()).calls)}`;

function distanceNow(): string {
  const { tally } = pointOf(experiment.getState(), markNow());
  return tally ? `distance ${tallyText(tally)}` : 'not measured yet';
}

const shownLabel = () =>
  [`${nameNow()}: ${samplesText()}, ${stepNow()}`, oldNow(), distanceNow()].filter(Boolean).join('; ');

/** The same run on another bench, beside one that makes the difference plain. */
function comparison(): Experiment {
  const page = experiment.getState();
  const { sampler, steps } = markNow();
  const other = sampler === 'ddpm' ? 'dpmpp2m' : 'ddpm';
  return {
    ...page,
    ...sharedNow(),
    bench: 'compare',
    columns: `${sampler},${steps}_${other},${steps}`,
  };
}

function denoising(): Experiment {
  const page = experiment.getState();
  const { sampler, steps } = markNow();
  return {
    ...inLesson(page, 'denoise'),
    ...sharedNow(),
    data: page.data,
    sampler,
    steps,
    options: {},
    run: true,
  };
}

/** What all measured runs have in common, as far as other places can show so many. */
function sharedNow() {
  const data = datasetOf(experiment.getState());
  return { class: null, prompt: '', count: Math.min(effortOf(data).count, countsOf(data).most), t: 0 };
}

function Caption() {
  return (
    <>
      <Live watch={watchFigures} read={nameNow} className="name" />
      <Live watch={watchFigures} read={distanceNow} className="number" />
      <span className="elsewhere">
        <PageLink {...wayTo(comparison)}>Compare this run</PageLink>
        <PageLink {...wayTo(denoising)}>Denoise with it</PageLink>
      </span>
    </>
  );
}

function Shown() {
  const truth = useTruth();
  useExperiment((spec) => spec.mark + spec.data);
  const paint = useMemo(() => paintShown(truth), [truth]);
  const trouble = useSyncExternalStore(shown.subscribe, troubleNow);
  if (trouble && !frameNow())
    return (
      <div className="pane large">
        <Remedy message={trouble} onRetry={shown.retry} />
      </div>
    );
  const over = (
    <>
      <OldMark read={oldNow} watch={watch} />
      <Troubles of={[{ message: trouble, retry: shown.retry }]} />
    </>
  );
  return (
    <Pane size="large" paint={paint} watch={watch} label={shownLabel} caption={<Caption />} over={over} />
  );
}

/** The curves, and beside them the run of one mark. */
export function Stage() {
  return (
    <div className="panes quality">
      <div className="measured">
        <Chart />
        <Progress />
      </div>
      <Shown />
    </div>
  );
}
