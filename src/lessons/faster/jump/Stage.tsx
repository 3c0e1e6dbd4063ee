import { useSyncExternalStore } from 'react';
import { change, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { useBox } from '../../common/bench/Marks.tsx';
import { useUnopened } from '../../common/useUnopened.tsx';
import { Grid } from './Grid.tsx';
import { subscribeJump, troubleNow } from './jump.ts';
import { paintChart, paintPlane } from './paint.ts';
import { watchJump } from './useJump.ts';
import { chartLabel, planeLabel, spreadText, turningText } from './words.ts';

function NoPlane({ label }: { readonly label: string }) {
  return (
    <div className="remedy">
      <p>
        {label} are pictures with hundreds of numbers each. What is still open at each level is known exactly
        only of points in a plane.
      </p>
      <button type="button" className="word" onClick={() => change({ data: 'eight' })}>
        Show eight Gaussians
      </button>
    </div>
  );
}

/** What the curves are, and their values at the cursor. */
function Legend() {
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
          <span className="stroke jump-spread" /> <span className="jump-long">How much is</span> still open
        </dt>
        <dd className="number">
          <Live watch={watchJump} read={spreadText} />
        </dd>
      </div>
    </dl>
  );
}

/** The paths, and above the same axis what makes long steps wrong and where the steps are. */
export function Stage() {
  const { kind, label } = dataset(useExperiment((spec) => spec.data));
  const shown = useExperiment((spec) => spec.jumpGrid);
  const trouble = useSyncExternalStore(subscribeJump, troubleNow);
  const unopened = useUnopened();
  const [element, box] = useBox();
  if (unopened) return unopened;
  if (!kind.planar) return <NoPlane label={label} />;
  return (
    <div className="jump-stage">
      <div className="jump-plane">
        <Canvas paint={paintPlane} watch={watchJump} label={planeLabel} chart="Paths" />
      </div>
      <div className="jump-along">
        {trouble ? <Remedy message={trouble} onRetry={() => location.reload()} /> : null}
        <Legend />
        <div className="jump-chart" ref={element}>
          <Canvas paint={paintChart} watch={watchJump} label={chartLabel} chart="Along the way" />
        </div>
        <Grid name="hand" box={box} />
        <Grid name={shown === 'hand' ? 'optimised' : shown} box={box} />
      </div>
    </div>
  );
}
