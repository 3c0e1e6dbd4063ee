import './quality.css';
import { DataChoice } from '../../common/DataChoice.tsx';
import { BenchFrame } from '../BenchFrame.tsx';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';
import { useMeasuring } from './useQuality.ts';

/** How close samplers come to the data, against what they cost. */
export default function Quality() {
  useMeasuring();
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<Timeline />}>
      <DataChoice trained />
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
