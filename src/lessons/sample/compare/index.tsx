import './compare.css';
import { isTrained } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { columns } from './columns.ts';
import { exported } from './exported.ts';
import { paintGrids } from './paint.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';

/** The same start, walked in several ways. */
export default function Compare() {
  useExport(exported);
  useRunning(columns);
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<RunTimeline of={columns} strip={paintGrids} />}>
      <DataChoice only={isTrained} />
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
