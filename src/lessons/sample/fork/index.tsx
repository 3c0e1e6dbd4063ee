import './fork.css';
import { useEffect } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import { pause } from '../../../state/playback.ts';
import { useSource } from '../../../state/sources.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { BenchFrame } from '../BenchFrame.tsx';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { Honesty, Mathematics, Notice, Questions } from './Reading.tsx';
import { cancelTree, runTree, treeKey, watchForks } from './runs.ts';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';

/** Milliseconds without a change until runs begin: a number is typed digit by digit. */
const REST = 250;

/** The runs begin by themselves, and end with the bench. */
function useRunningTree(): void {
  const key = useExperiment(treeKey);
  const ready = useSource(useExperiment((spec) => spec.data)).kind !== 'opening';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another tree.
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(runTree, REST);
    return () => clearTimeout(timer);
  }, [key, ready]);
  useEffect(() => {
    const stop = watchForks();
    return () => {
      stop();
      pause();
      cancelTree();
    };
  }, []);
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
