import '../../common/bench/measuring.css';
import { canSee } from '../../../state/seeing.ts';
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
import { useMeasuring } from './useMeasuring.ts';

/** How far samples do what was asked, and how much they vary, against guidance. */
export default function Obedience() {
  useExport(exported);
  useMeasuring();
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<Timeline />}>
      <DataChoice only={canSee} />
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
