import './inversion.css';
import { isTrained } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { paintPasses } from './paint.ts';
import { passes } from './passes.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';

/** To noise and back, and from one noise to another. */
export default function Inversion() {
  useExport(exported);
  useRunning(passes, { needsData: true });
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<RunTimeline of={passes} strip={paintPasses} />}>
      <Controls />
      <DataChoice only={isTrained} />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
