import './drawn.css';
import { isTrained } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { Editor } from './Editor.tsx';
import { exported } from './exported.ts';
import { Figures, Honesty, Mathematics, Notice, Question } from './Reading.tsx';
import { Results } from './Results.tsx';
import { Strip } from './Strip.tsx';
import { Timeline } from './Timeline.tsx';

/** A schedule that is drawn, and what comes of it. */
export default function DrawnSchedule() {
  useExport(exported);
  return (
    <BenchFrame
      bench={info}
      stage={
        <div className="hand">
          <div className="hand-draw">
            <Editor />
            <Strip />
          </div>
          <Results />
        </div>
      }
      timeline={<Timeline />}
    >
      <DataChoice only={isTrained} />
      <Controls />
      <Figures />
      <Honesty />
      <Question />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
