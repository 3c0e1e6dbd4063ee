import './break.css';
import { DataChoice } from '../../common/DataChoice.tsx';
import { BenchFrame } from '../BenchFrame.tsx';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';
import { useRunningPair } from './usePair.ts';

/** The same run, intact and with one part of it changed. */
export default function Break() {
  useRunningPair();
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
