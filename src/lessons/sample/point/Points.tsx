import { useSyncExternalStore } from 'react';
import { grouped } from '../../../core/grouped.ts';
import { planeOf } from '../../../modalities/plane.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { useSource } from '../../../state/sources.ts';
import { type Box, Canvas } from '../../../ui/Canvas.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { Term } from '../../../ui/Term.tsx';
import { formatPlaces, placeAt } from '../../common/bench/fields/places.ts';
import { PlaneHandle } from '../../common/bench/PlaneHandle.tsx';
import { Sign } from '../../common/Sign.tsx';
import { pointOf } from './fields.ts';
import { paintPoint } from './paint.ts';
import { CANDIDATES, pointNetwork } from './point.ts';
import {
  differenceText,
  effectiveNow,
  exactText,
  learnedText,
  levelText,
  pointLabel,
  xText,
} from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe, pointNetwork.subscribe];

const put = (x: number, y: number) => change({ point: formatPlaces([placeAt(x, y)]) });

/** A click brings x_t there. */
function pick([left, top]: readonly [number, number], box: Box): void {
  const { scale } = planeOf(box);
  put((left - box.width / 2) / scale, (box.height / 2 - top) / scale);
}

function Handle() {
  const at = pointOf(useExperiment((spec) => spec.point));
  return (
    <PlaneHandle
      name="x_t"
      at={at}
      className="asked"
      text="; arrow keys move it, with Shift in small steps"
      onMove={([x, y]) => put(x, y)}
    />
  );
}

/** The numbers that belong to the picture. */
function Figures() {
  return (
    <div className="plane-figures">
      <Live watch={watch} read={levelText} className="number" />
      <dl>
        <dt>
          <Term of="effective">effective candidates</Term>
        </dt>
        <dd>
          <Live watch={watch} read={effectiveNow} className="number big" />
          <span className="of"> of {grouped(CANDIDATES)}</span>
        </dd>
      </dl>
      <dl>
        <dt>
          <i className="mark ring" /> <Sign of="xt" />
        </dt>
        <dd>
          <Live watch={watch} read={xText} className="number" />
        </dd>
        <dt>
          <i className="mark disc" /> <Formula tex="\htmlClass{data}{\hat x_0}" spoken="x zero hat" /> exact
        </dt>
        <dd>
          <Live watch={watch} read={exactText} className="number" />
        </dd>
        <dt>
          <i className="mark square" /> <Sign of="denoised" /> network
        </dt>
        <dd>
          <Live watch={watch} read={learnedText} className="number" />
        </dd>
        <dt>apart</dt>
        <dd>
          <Live watch={watch} read={differenceText} className="number" />
        </dd>
      </dl>
    </div>
  );
}

/** x_t in the plane, over the data that it may have come from. */
export function Points() {
  useSource(useExperiment((spec) => spec.data));
  const trouble = useSyncExternalStore(pointNetwork.subscribe, () => pointNetwork.trouble);
  return (
    <div className="plane-stage">
      <div className="plane">
        <Canvas paint={paintPoint} watch={watch} label={pointLabel} onPick={pick} chart="One point" />
        <Handle />
      </div>
      <div className="plane-side">
        {trouble ? <Remedy message={trouble} onRetry={() => pointNetwork.again()} /> : null}
        <Figures />
      </div>
    </div>
  );
}
