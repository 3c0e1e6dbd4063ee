import { useMemo } from 'react';
import { at } from '../../../core/at.ts';
import { many } from '../../../core/kinds/words.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { BeforeAfter } from '../../common/BeforeAfter.tsx';
import { Progress } from '../../common/bench/Progress.tsx';
import { paintRun, resultText } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { figureText } from '../figures.ts';
import { Chart } from './Chart.tsx';
import { markOf, queue } from './measure.ts';
import { stage, trialNow } from './shown.ts';
import { lotsOf } from './trials.ts';
import { calmly, watchResults } from './useMeasuring.ts';
import { markText, trialText } from './words.ts';

const watchFigures: readonly Watch[] = [experiment.subscribe, watchResults];
// Its name says how far it is as asked, once that is known.
const watch: readonly Watch[] = [...stage.watch, watchResults];

const markNow = () => markOf(experiment.getState(), trialNow());
const nameNow = () => `${trialText(markNow()).charAt(0).toUpperCase()}${trialText(markNow()).slice(1)}`;

function obedienceNow(): string {
  const { figures } = markNow();
  return figures ? `as asked ${figureText(figures.obedience)}` : 'not measured yet';
}

function diversityNow(): string {
  const { figures } = markNow();
  return figures ? `variety ${figureText(figures.diversity)}` : '';
}

function labelNow(): string[] {
  const data = datasetOf(experiment.getState());
  return [
    `${many(data.kind, lotsOf(data).count)} of ${data.label}, ${resultText(stage, 'trial')}`,
    markText(markNow()),
  ];
}

function Shown() {
  const truth = useTruth();
  const troubles = useTroubles(stage);
  const paint = useMemo(() => paintRun(stage, 'trial', { truth }), [truth]);
  const { message, retry } = at(troubles, 0);
  if (message && !stage.frame('trial'))
    return (
      <div className="pane large">
        <Remedy message={message} onRetry={retry} />
      </div>
    );
  const caption = (
    <>
      <Live watch={watchFigures} read={nameNow} className="name" />
      <span className="both">
        <Live watch={watchFigures} read={obedienceNow} className="number" />
        <Live watch={watchFigures} read={diversityNow} className="number" />
      </span>
      <BeforeAfter of={stage} />
    </>
  );
  return (
    <RunPane of={stage} place="trial" paint={paint} watch={watch} label={labelNow} caption={caption}>
      <Troubles of={troubles} />
    </RunPane>
  );
}

/** The curves, and beside them the run of one mark. */
export function Stage() {
  return (
    <div className="panes measuring">
      <div className="measured">
        <Chart />
        <Progress of={queue} watch={calmly} />
      </div>
      <Shown />
    </div>
  );
}
