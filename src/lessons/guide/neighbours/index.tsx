import './neighbours.css';
import { useEffect } from 'react';
import { correct } from '../../../state/correct.ts';
import { initialOf, useExperiment } from '../../../state/experiment.ts';
import { say } from '../../../state/notices.ts';
import { dataset } from '../../../state/sources.ts';
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

/** Only where words are asked for is every training sample known by what it shows. */
function useWordedData(): void {
  const { text, label } = dataset(useExperiment((spec) => spec.data));
  useEffect(() => {
    if (text) return;
    const { data } = initialOf('guide', 'neighbours');
    say(`What was learnt of ${label} cannot be searched; this is ${dataset(data).label}.`);
    correct({ data });
  }, [text, label]);
}

/** What was made, beside what was learnt. */
export default function Neighbours() {
  useWordedData();
  useExport(exported);
  useRunning(made, { needsData: true });
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
