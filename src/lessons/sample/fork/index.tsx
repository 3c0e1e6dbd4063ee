import './fork.css';
import { useEffect } from 'react';
import { experiment, useExperiment, waits } from '../../../state/experiment.ts';
import { say } from '../../../state/notices.ts';
import { dataset, useSource } from '../../../state/sources.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { BenchFrame } from '../BenchFrame.tsx';
import { useRuns } from '../common/useRuns.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { Honesty, Mathematics, Notice, Questions } from './Reading.tsx';
import { tree, treeKey } from './runs.ts';
import { Stage } from './Stage.tsx';
import { kept } from './shown.ts';
import { Timeline } from './Timeline.tsx';

/** The runs begin by themselves, and end with the bench. */
function useRunningTree(): void {
  const key = useExperiment(treeKey);
  const ready = useSource(useExperiment((spec) => spec.data)).kind !== 'opening';
  useRuns({ of: tree, key, ready, kept });
}

/** Forks that were made of some data wait until these are chosen again: what is gone is not lost. */
function useWord(): void {
  useEffect(
    () =>
      experiment.subscribe((now, { data, branches }) => {
        if (now.data === data || now.branches === branches || !waits('branches', data)) return;
        say(`Your forks stay with ${dataset(data).label}: choose it again, and they are back.`, {
          briefly: true,
        });
      }),
    [],
  );
}

/** A run, left at any of its states by branches that go on otherwise. */
export default function Fork() {
  useRunningTree();
  useWord();
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
