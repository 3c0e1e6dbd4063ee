import '../../common/bench/measuring.css';
import './quality.css';
import { isTrained } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';
import { useMeasuring } from './useQuality.ts';

/** How close samplers come to the data, against what they cost. */
export default function Quality() {
  useExport(exported);
  useMeasuring();
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<Timeline />}>
      <DataChoice only={isTrained} />
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
