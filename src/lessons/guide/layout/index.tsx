import './layout.css';
import { useEffect } from 'react';
import { correct } from '../../../state/correct.ts';
import { datasetOf, initialOf, useExperiment } from '../../../state/experiment.ts';
import { say } from '../../../state/notices.ts';
import { dataset } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { paintFilm } from '../../common/bench/film.ts';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { Overlaps } from './Overlaps.tsx';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { laid } from './runs.ts';
import { Stage } from './Stage.tsx';

const film = paintFilm(laid, 'asked');

/** Data without parts give way to those that the bench begins with, and a notice says so. */
function usePartedData(): boolean {
  const { segmenter, label } = useExperiment(datasetOf);
  useEffect(() => {
    if (segmenter) return;
    const { data } = initialOf('guide', 'layout');
    say(`${label} have no layout; these are ${dataset(data).label}.`);
    correct({ data });
  }, [segmenter, label]);
  return Boolean(segmenter);
}

/** Where which part belongs, painted. */
export default function Layout() {
  useExport(exported);
  useRunning(laid);
  // Until such data have come, there is nothing to paint.
  if (!usePartedData()) return null;
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<RunTimeline of={laid} strip={film} />}>
      <Controls />
      <Overlaps />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
