import './trips.css';
import { DataChoice } from '../../common/DataChoice.tsx';
import { BenchFrame } from '../BenchFrame.tsx';
import { RunTimeline } from '../common/RunTimeline.tsx';
import { useRunning } from '../common/useRunSet.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { paintLegs } from './paint.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { legs } from './runs.ts';
import { Stage } from './Stage.tsx';

/** To noise and back, and from one noise to another. */
export default function Trips() {
  useRunning(legs, { needsData: true });
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<RunTimeline of={legs} strip={paintLegs} />}>
      <Controls />
      <DataChoice trained />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
