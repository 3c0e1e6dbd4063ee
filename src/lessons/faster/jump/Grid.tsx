import { useRef } from 'react';
import { needed } from '../../../core/at.ts';
import { lineChartMargins } from '../../../modalities/lineChart.ts';
import { change, datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import type { Box } from '../../../ui/Canvas.tsx';
import { Live } from '../../../ui/Live.tsx';
import { look } from '../../../ui/look.ts';
import { Handle } from '../../common/bench/Handle.tsx';
import type { GridName } from './fields/grids.ts';
import { formatTimes, movedTime, timesField } from './fields/times.ts';
import { gridLabel } from './grids.ts';
import { useTimes, watchJump } from './useJump.ts';
import { offText } from './words.ts';

const STEP = 0.05;
const FINE = 0.01;

/** Puts the grid back as it is now. */
function keep(): () => void {
  const { handTimes } = experiment.getState();
  return () => change({ handTimes });
}

function move(index: number, to: number): void {
  const times = timesField.of(experiment.getState().handTimes);
  change({ handTimes: formatTimes(movedTime(times, index, to)) });
}

interface StopsProps {
  /** Where on the axis a pointer is. */
  readonly timeAt: (clientX: number) => number;
}

/** The stops of the grid by hand, to be dragged. */
function HandStops({ timeAt }: StopsProps) {
  const times = timesField.of(useExperiment((spec) => spec.handTimes));
  return times.map((t, index) => (
    <Handle
      // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place in the grid.
      key={index}
      className="jump-stop"
      style={{ left: `${100 * t}%` }}
      name={`Stop ${index + 1} of ${times.length}`}
      least={0.01}
      most={0.99}
      value={t}
      text={`t = ${t}; arrow keys move it`}
      keep={keep}
      onMove={({ clientX }) => move(index, timeAt(clientX))}
      onPush={(right, up, shift) => move(index, t + (right || up) * (shift ? FINE : STEP))}
    />
  ));
}

interface Props {
  readonly name: GridName;
  /** The chart whose axis it shares. */
  readonly box: Box;
}

/** Where the steps of a grid begin, under the chart's axis, and how far its runs end from the fine ones. */
export function Grid({ name, box }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const times = useTimes(name);
  const planar = useExperiment((spec) => datasetOf(spec).kind.planar);
  const { left, right } = lineChartMargins(box, look().font);
  const timeAt = (clientX: number) => {
    const { left, width } = needed(line.current, 'The line of the grid').getBoundingClientRect();
    return (clientX - left) / width;
  };
  return (
    <div className={`jump-grid ${name === 'hand' ? 'hand' : 'other'}`}>
      <p>
        <span className="name">{gridLabel(name, planar)}</span>{' '}
        <Live watch={watchJump} read={() => offText(name)} className="number" />
      </p>
      <div className="jump-line" ref={line} style={{ marginLeft: left, marginRight: right }}>
        {times?.map((t, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the grid.
          <span key={index} className="jump-mark" style={{ left: `${100 * t}%` }} />
        ))}
        {name === 'hand' ? <HandStops timeAt={timeAt} /> : null}
      </div>
    </div>
  );
}
