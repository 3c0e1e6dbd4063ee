import { useMemo } from 'react';
import { at } from '../../../core/at.ts';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import { telling } from '../../../state/telling.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { paintRun, paintState } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { FAINT } from '../../common/kept.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { useUnopened } from '../../common/useUnopened.tsx';
import { Legend, Place, pick } from './Arrows.tsx';
import { watchArrows } from './arrows.ts';
import { paintField } from './paint.ts';
import { runs, stateNow, subscribeWalks } from './runs.ts';
import { readText, runLabel, shareText, wishText } from './words.ts';

const watch: readonly Watch[] = [...runs.watch, subscribeWalks, telling.subscribe, watchArrows];

const paintExact =
  (truth: ReturnType<typeof useTruth>): Paint =>
  (context, box, look) => {
    const [shown, state] = [runs.shown('network'), stateNow()];
    if (!shown || !state) return;
    const { spec, space } = shown.of;
    context.globalAlpha = shown.old ? FAINT : 1;
    paintState(context, box, look, { ...state, spec, space }, { truth });
  };

/** Arrows lie over what there is of a run. */
function withField(by: 'network' | 'exact', under: Paint): Paint {
  const over = paintField(by);
  return (context, box, look) => {
    under(context, box, look);
    over(context, box, look);
  };
}

const caption = (name: string, by: 'network' | 'exact') => (
  <>
    <span className="name">{name}</span> as wished{' '}
    <Live watch={watch} read={() => shareText(by)} className="number" />
  </>
);

/** What is wished for, and what comes of it. */
export function Stage() {
  const { kind } = useExperiment(datasetOf);
  const truth = useTruth();
  const troubles = useTroubles(runs);
  const unopened = useUnopened();
  const paint = useMemo(() => withField('network', paintRun(runs, 'network', { truth })), [truth]);
  const exact = useMemo(() => withField('exact', paintExact(truth)), [truth]);
  const { message, retry } = at(troubles, 0);
  if (unopened) return unopened;
  if (message && !runs.frame('network')) return <Remedy message={message} onRetry={retry} />;
  return (
    <div className="mix-stage">
      <p className="mix-wish">
        <Live watch={[experiment.subscribe]} read={() => wishText(experiment.getState())} />
      </p>
      <Legend />
      <div className={kind.planar ? 'panes pair mixed' : 'panes mixed alone'}>
        <RunPane
          of={runs}
          place="network"
          paint={paint}
          watch={watch}
          label={() => runLabel('network')}
          onPick={kind.planar ? pick : undefined}
          caption={
            kind.planar ? caption('By the network:', 'network') : <Live watch={watch} read={readText} />
          }
        >
          <Place />
          <Troubles of={troubles} />
        </RunPane>
        {kind.planar ? (
          <RunPane
            of={runs}
            place="network"
            paint={exact}
            watch={watch}
            label={() => runLabel('exact')}
            onPick={pick}
            caption={caption('By the exact answers:', 'exact')}
          />
        ) : null}
      </div>
    </div>
  );
}
