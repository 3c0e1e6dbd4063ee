import '../../common/bench/measuring.css';
import './cost.css';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { isTrained } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { DataChoice } from '../../common/DataChoice.tsx';
import { networkOf } from '../../common/pupil/live.ts';
import { studentOf } from '../../common/student.ts';
import { useExport } from '../../common/useExport.ts';
import { useWarm } from '../../common/useWarm.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';
import { useMeasuring } from './useCost.ts';

/** What the quality of samples costs: samplers, a student and a GAN in one chart. */
export default function Cost() {
  useExport(exported);
  useWarm(useExperiment(networkOf), studentOf(useExperiment(datasetOf))?.model);
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
