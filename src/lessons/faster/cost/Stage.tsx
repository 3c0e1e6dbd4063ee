import { useMemo } from 'react';
import { at } from '../../../core/at.ts';
import { many } from '../../../core/kinds/words.ts';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
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
import { Chart } from './Chart.tsx';
import { entryName } from './contenders.ts';
import { markNow } from './curves.ts';
import { shownOf } from './lots.ts';
import { queue } from './measure.ts';
import { entryNow } from './runs.ts';
import { stage } from './shown.ts';
import { Textbook } from './Textbook.tsx';
import { calmly, watchResults } from './useCost.ts';
import { costText, figureText, markText, measureOf } from './words.ts';

const watchFigures: readonly Watch[] = [experiment.subscribe, watchResults];
// Its name says how good it is, once that is known.
const watch: readonly Watch[] = [...stage.watch, watchResults];

const shownMark = () => markNow(entryNow());
const nameNow = () => entryName(entryNow());
const costNow = () => costText(shownMark());

function figureNow(): string {
  const page = experiment.getState();
  return figureText(measureOf(page), shownMark(), page) || 'not measured yet';
}

function labelNow(): string[] {
  const page = experiment.getState();
  const data = datasetOf(page);
  const what = `${many(data.kind, shownOf(data))} of ${data.label}, ${resultText(stage, 'entry')}`;
  return [`${nameNow()}: ${what}`, markText(shownMark(), page)];
}

function Caption() {
  return (
    <>
      <Live watch={watchFigures} read={nameNow} className="name" />
      <Live watch={watchFigures} read={costNow} className="number" />
      <Live watch={watchFigures} read={figureNow} className="number" />
      <BeforeAfter of={stage} />
    </>
  );
}

function Shown() {
  const truth = useTruth();
  const troubles = useTroubles(stage);
  const paint = useMemo(() => paintRun(stage, 'entry', { truth }), [truth]);
  const { message, retry } = at(troubles, 0);
  if (message && !stage.frame('entry'))
    return (
      <div className="pane large">
        <Remedy message={message} onRetry={retry} />
      </div>
    );
  return (
    <RunPane of={stage} place="entry" paint={paint} watch={watch} label={labelNow} caption={<Caption />}>
      <Troubles of={troubles} />
    </RunPane>
  );
}

/** Both charts, one of them large; what the sentence of textbooks comes to; and the run of one mark. */
export function Stage() {
  const large = useExperiment((spec) => spec.costChart);
  const small = large === 'cost' ? 'diversity' : 'cost';
  return (
    <div className="panes measuring cost">
      <div className="measured">
        <Chart key={large} of={large} />
        <Textbook />
        <Progress of={queue} watch={calmly} />
      </div>
      <div className="beside">
        <Chart key={small} of={small} />
        <Shown />
      </div>
    </div>
  );
}
