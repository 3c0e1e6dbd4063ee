import './system.css';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { paintFilm } from '../../common/bench/film.ts';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { system } from './runs.ts';
import { Stage } from './Stage.tsx';

const film = paintFilm(system, 'system');

/** From a sentence to a picture, part by part. */
export default function System() {
  useExport(exported);
  useRunning(system);
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<RunTimeline of={system} strip={film} />}>
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
