import './fork.css';
import { useEffect } from 'react';
import { experiment, waits } from '../../../state/experiment.ts';
import { say } from '../../../state/notices.ts';
import { dataset, isTrained } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { paintBranches, STRIP_ROWS } from './paint.ts';
import { Honesty, Mathematics, Notice, Questions } from './Reading.tsx';
import { tree } from './runs.ts';
import { Stage } from './Stage.tsx';

/** Forks that were made of some data wait until these are chosen again: what is gone is not lost. */
function useWord(): void {
  useEffect(
    () =>
      experiment.subscribe((now, { data, branches }) => {
        if (now.data === data || now.branches === branches || !waits('branches', data)) return;
        say(`Your branches stay with ${dataset(data).label}: choose it again to see them.`, {
          briefly: true,
        });
      }),
    [],
  );
}

/** A run, left at any of its states by branches that go on otherwise. */
export default function Fork() {
  useExport(exported);
  useRunning(tree, { needsData: true });
  useWord();
  return (
    <BenchFrame
      bench={info}
      stage={<Stage />}
      timeline={<RunTimeline of={tree} strip={paintBranches} watch={tree.watch} rows={STRIP_ROWS} />}
    >
      <Controls />
      <DataChoice only={isTrained} />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
