import './trips.css';
import { DataChoice } from '../../common/DataChoice.tsx';
import { BenchFrame } from '../BenchFrame.tsx';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';
import { useRunningTrip } from './useTrip.ts';

/** To noise and back, and from one noise to another. */
export default function Trips() {
  useRunningTrip();
  return (
    <BenchFrame
      claim={info.claim}
      stage={<Stage />}
      timeline={<Timeline />}
      margin={
        <>
          <Controls />
          <DataChoice trained />
          <Honesty />
          <Questions />
          <Notice />
          <Mathematics />
        </>
      }
    />
  );
}
