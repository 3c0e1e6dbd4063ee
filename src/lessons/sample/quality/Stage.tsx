import { useMemo } from 'react';
import { at } from '../../../core/at.ts';
import { countsOf } from '../../../state/counts.ts';
import {
  datasetOf,
  type Experiment,
  experiment,
  inLesson,
  useExperiment,
} from '../../../state/experiment.ts';
import { wayTo } from '../../../state/url.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { PageLink } from '../../../ui/PageLink.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { BeforeAfter } from '../../common/BeforeAfter.tsx';
import { callsText } from '../../common/bench/calls.ts';
import { tallyText } from '../../common/bench/figure.ts';
import { Progress } from '../../common/bench/Progress.tsx';
import { paintRun, resultText } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { studentOf } from '../../common/student.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { Chart } from './Chart.tsx';
import { samplesText } from './chart.ts';
import { labelOf, walkerOf } from './fields/marks.ts';
import { effortOf } from './plan.ts';
import { measuredPoint, queue } from './quality.ts';
import { markNow, stage } from './shown.ts';
import { calmly, watchResults } from './useQuality.ts';

const watchFigures: readonly Watch[] = [experiment.subscribe, watchResults];
// Its name says how far it is from the data, once that is known.
const watch: readonly Watch[] = [...stage.watch, watchResults];

const nameNow = () =>
  `${labelOf(markNow().sampler)}, ${callsText(measuredPoint(experiment.getState(), markNow()).calls)}`;

function distanceNow(): string {
  const { tally } = measuredPoint(experiment.getState(), markNow());
  return tally ? `distance ${tallyText(tally)}` : 'not measured yet';
}

const labelNow = () => [`${nameNow()}: ${samplesText()}, ${resultText(stage, 'mark')}`, distanceNow()];

/** The same run on another bench, beside one that makes the difference plain. */
function comparison(): Experiment {
  const page = experiment.getState();
  const { sampler, steps } = markNow();
  const student = studentOf(datasetOf(page))?.model;
  const columns =
    sampler === 'student'
      ? [`ddim,${steps},model:${student}`, `ddim,${steps}`]
      : [`${sampler},${steps}`, `${sampler === 'ddpm' ? 'dpmpp2m' : 'ddpm'},${steps}`];
  return { ...page, ...sharedNow(), bench: 'compare', columns: columns.join('_') };
}

function denoising(): Experiment {
  const page = experiment.getState();
  const { sampler, steps } = markNow();
  return {
    ...inLesson(page, 'denoise'),
    ...sharedNow(),
    data: page.data,
    sampler: walkerOf(sampler),
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
  const student = useExperiment(() => markNow().sampler === 'student');
  return (
    <>
      <Live watch={watchFigures} read={nameNow} className="name" />
      <Live watch={watchFigures} read={distanceNow} className="number" />
      <span className="elsewhere">
        <BeforeAfter of={stage} />
        <PageLink {...wayTo(comparison)}>Compare this run</PageLink>
        {student ? null : <PageLink {...wayTo(denoising)}>Denoise with it</PageLink>}
      </span>
    </>
  );
}

function Shown() {
  const truth = useTruth();
  const troubles = useTroubles(stage);
  const paint = useMemo(() => paintRun(stage, 'mark', { truth }), [truth]);
  const { message, retry } = at(troubles, 0);
  if (message && !stage.frame('mark'))
    return (
      <div className="pane large">
        <Remedy message={message} onRetry={retry} />
      </div>
    );
  return (
    <RunPane of={stage} place="mark" paint={paint} watch={watch} label={labelNow} caption={<Caption />}>
      <Troubles of={troubles} />
    </RunPane>
  );
}

/** The curves, and beside them the run of one mark. */
export function Stage() {
  return (
    <div className="panes measuring quality">
      <div className="measured">
        <Chart />
        <Progress of={queue} watch={calmly} />
      </div>
      <Shown />
    </div>
  );
}
