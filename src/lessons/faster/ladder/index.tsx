import './ladder.css';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { isTrained } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { Prompt } from '../../common/Prompt.tsx';
import { networkOf } from '../../common/pupil/live.ts';
import { studentOf } from '../../common/student.ts';
import { useExport } from '../../common/useExport.ts';
import { useWarm } from '../../common/useWarm.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { paintRungs } from './paint.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { ladder } from './rungs.ts';
import { Stage } from './Stage.tsx';

/** The same start in a thousand steps, in fewer and fewer, and in one. */
export default function Ladder() {
  useExport(exported);
  useWarm(useExperiment(networkOf), studentOf(useExperiment(datasetOf))?.model);
  // What takes one step is there before the next digit is typed.
  useRunning(ladder, { rest: 0 });
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<RunTimeline of={ladder} strip={paintRungs} />}>
      <DataChoice only={isTrained} />
      <Prompt onRun={ladder.begin} />
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
