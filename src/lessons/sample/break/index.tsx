import './break.css';
import { isTrained } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { paintVariance } from './paint.ts';
import { pair, watchStrip } from './pair.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';

/** The same run, intact and with one part of it changed. */
export default function Break() {
  useExport(exported);
  // What is replayed must be there.
  useRunning(pair, { needsData: true });
  return (
    <BenchFrame
      bench={info}
      stage={<Stage />}
      timeline={<RunTimeline of={pair} strip={paintVariance} watch={watchStrip} />}
    >
      <Controls />
      <DataChoice only={isTrained} />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
