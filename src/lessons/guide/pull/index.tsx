import '../../common/bench/plane.css';
import './pull.css';
import { useEffect } from 'react';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { paintFilm } from '../../common/bench/film.ts';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { isClassed } from './exactly.ts';
import { exported } from './exported.ts';
import { follow } from './pull.ts';
import { Honesty, Mathematics, Notice, Questions } from './Reading.tsx';
import { walk } from './run.ts';
import { Stage } from './Stage.tsx';

const film = paintFilm(walk, 'walk');

/** Two answers and what guidance makes of them, in the plane. */
export default function Pull() {
  useExport(exported);
  useRunning(walk);
  useEffect(follow, []);
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<RunTimeline of={walk} strip={film} />}>
      <DataChoice only={isClassed} />
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
