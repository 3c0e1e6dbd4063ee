import './neighbours.css';
import { useEffect } from 'react';
import { neighbours } from '../../../state/nearest.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { useExport } from '../../common/useExport.ts';
import { Apart } from './Apart.tsx';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { made } from './made.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';

/** What was made, beside what was learnt. */
export default function Neighbours() {
  useExport(exported);
  useRunning(made, { needsData: true });
  useEffect(() => () => neighbours.lookAt([]), []);
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<Timeline />}>
      <Controls />
      <Apart />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
