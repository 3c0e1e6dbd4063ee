import './layout.css';
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

/** Where which part belongs, painted. */
export default function Layout() {
  useExport(exported);
  useRunning(laid);
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
