import '../../common/bench/plane.css';
import './mix.css';
import { useEffect } from 'react';
import { canSee } from '../../../state/seeing.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { paintFilm } from '../../common/bench/film.ts';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import { followArrows } from './arrows.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { Honesty, Mathematics, Notice, Questions } from './Reading.tsx';
import { followWalks, runs } from './runs.ts';
import { Stage } from './Stage.tsx';

const film = paintFilm(runs, 'network');

/** Several wishes at once. */
export default function Mix() {
  useExport(exported);
  useRunning(runs);
  useEffect(followWalks, []);
  useEffect(followArrows, []);
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<RunTimeline of={runs} strip={film} />}>
      <DataChoice only={canSee} />
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
