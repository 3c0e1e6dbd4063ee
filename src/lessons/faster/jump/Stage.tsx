import { useMemo, useSyncExternalStore } from 'react';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';

import { Canvas } from '../../../ui/Canvas.tsx';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { useBox } from '../../common/bench/Marks.tsx';
import { paintRun, stepText } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { OldMark } from '../../common/OldMark.tsx';
import { oldText } from '../../common/oldSettings.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useUnopened } from '../../common/useUnopened.tsx';
import { Grid } from './Grid.tsx';
import { gridLabel } from './grids.ts';
import { again, stepsOf, subscribeJump, troubleNow, ways } from './jump.ts';
import { paintChart, paintPlane } from './paint.ts';
import { MANY, net, type Place } from './pictures.ts';
import { watchJump } from './useJump.ts';
import { chartLabel, openText, planeLabel, turningText } from './words.ts';

/** Said of paths that are still those of other settings. */
const oldPaths = (): string => (ways.isLate() && ways.latest ? oldText('') : '');

/** The pictures of one run, at the cursor. */
function Pictures({ place, name }: { readonly place: Place; readonly name: string }) {
  const paint = useMemo(() => paintRun(net, place, { truth: null }), [place]);
  const watch = useMemo(() => [net.changes([place])], [place]);
  return (
    <RunPane
      of={net}
      place={place}
      paint={paint}
      watch={watch}
      label={() => [name, stepText(net, place)]}
      caption={<span className="name">{name}</span>}
    />
  );
}

/** A run in many steps, and one on the grid that is chosen. */
function Runs() {
  const shown = useExperiment((spec) => spec.jumpGrid);
  const steps = useExperiment(stepsOf);
  return (
    <div className="jump-runs">
      <Pictures place="fine" name={`${MANY} steps`} />
      <Pictures key={shown} place={shown} name={`${steps} steps, ${gridLabel(shown, false).toLowerCase()}`} />
    </div>
  );
}

/** What the curves are, and their values at the cursor. */
function Legend({ planar }: { readonly planar: boolean }) {
  return (
    <dl className="jump-legend">
      <div>
        <dt>
          <span className="stroke jump-turning" /> <span className="jump-long">How fast the answer</span>{' '}
          turns, |Δx̂₀|/Δt
        </dt>
        <dd className="number">
          <Live watch={watchJump} read={turningText} />
        </dd>
      </div>
      <div>
        <dt>
          <span className="stroke jump-spread" />{' '}
          {planar ? (
            <>
              <span className="jump-long">How much is</span> still open
            </>
          ) : (
            <>
              <span className="jump-long">How far it is</span> from the end
            </>
          )}
        </dt>
        <dd className="number">
          <Live watch={watchJump} read={openText} />
        </dd>
      </div>
    </dl>
  );
}

/** The paths, and above the same axis what makes long steps wrong and where the steps are. */
export function Stage() {
  const planar = useExperiment((spec) => datasetOf(spec).kind.planar);
  const troubles = useTroubles(net);
  const shown = useExperiment((spec) => spec.jumpGrid);
  const trouble = useSyncExternalStore(subscribeJump, troubleNow);
  const unopened = useUnopened();
  const [element, box] = useBox();
  if (unopened) return unopened;

  return (
    <div className="jump-stage">
      {planar ? (
        <div className="jump-plane">
          <Canvas paint={paintPlane} watch={watchJump} label={planeLabel} chart="Paths" />
          <OldMark read={oldPaths} watch={watchJump} />
        </div>
      ) : (
        <Runs />
      )}
      <div className="jump-along">
        {trouble ? <Remedy message={trouble} onRetry={again} /> : null}
        <Troubles of={troubles} />
        <Legend planar={planar} />
        <div className="jump-chart" ref={element}>
          <Canvas paint={paintChart} watch={watchJump} label={chartLabel} chart="Along the way" />
        </div>
        <Grid name="hand" box={box} />
        <Grid name={shown === 'hand' ? 'optimised' : shown} box={box} />
      </div>
    </div>
  );
}
