import './distil.css';
import { useEffect } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import { useSource } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';
import { choose, look } from './sight.ts';
import { stopStudents, studentKey, studentNow } from './student.ts';
import { Timeline } from './Timeline.tsx';

/** A student of points learns to jump, or a flow to be straight, while one watches. */
export default function Distil() {
  useExport(exported);
  const key = useExperiment((spec) => `${studentKey(spec)} ${spec.seed}`);
  const jumps = useExperiment((spec) => spec.distilJumps);
  const opened = useSource(useExperiment((spec) => spec.data)).kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings are another student, or looked at otherwise.
  useEffect(() => {
    // Whoever learnt with other settings waits.
    studentNow();
    choose(null);
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => void look(), [jumps, opened]);
  useEffect(() => stopStudents, []);
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<Timeline />}>
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
