import './words.css';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { paintFilm } from '../../common/bench/film.ts';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { Gallery } from './Gallery.tsx';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { words } from './runs.ts';
import { Stage } from './Stage.tsx';
import { useWords } from './useWords.ts';

const film = paintFilm(words, 'words');

/** What each word of a prompt does. */
export default function Words() {
  useExport(exported);
  useWords();
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<RunTimeline of={words} strip={film} />}>
      <Controls />
      <Honesty />
      <Questions />
      <Gallery />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
