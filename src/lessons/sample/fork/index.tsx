import './fork.css';
import { useExperiment } from '../../../state/experiment.ts';
import { useSource } from '../../../state/sources.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { BenchFrame } from '../BenchFrame.tsx';
import { useRuns } from '../common/useRuns.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { Honesty, Mathematics, Notice, Questions } from './Reading.tsx';
import { tree, treeKey } from './runs.ts';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';

/** The runs begin by themselves, and end with the bench. */
function useRunningTree(): void {
  const key = useExperiment(treeKey);
  const ready = useSource(useExperiment((spec) => spec.data)).kind !== 'opening';
  useRuns({ of: tree, key, ready });
}

/** A run, left at any of its states by branches that go on otherwise. */
export default function Fork() {
  useRunningTree();
  return (
    <BenchFrame
      claim={info.claim}
      stage={<Stage />}
      timeline={<Timeline />}
      margin={
        <>
          <Controls />
          <DataChoice trained />
          <Honesty />
          <Questions />
          <Notice />
          <Mathematics />
        </>
      }
    />
  );
}
