import '../../common/bench/plane.css';
import './point.css';
import { useExperiment } from '../../../state/experiment.ts';
import { isTrained } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { DataChoice } from '../../common/DataChoice.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { exported } from './exported.ts';
import { PictureControls, PictureHonesty } from './PictureControls.tsx';
import { Pictures } from './Pictures.tsx';
import { Points } from './Points.tsx';
import { isPoints } from './point.ts';
import { Honesty, Mathematics, Notice, Questions } from './Reading.tsx';
import { Timeline } from './Timeline.tsx';
import { Units } from './Units.tsx';

/** One x_t, and what it may have been. */
export default function Point() {
  useExport(exported);
  const points = useExperiment(isPoints);
  return (
    <BenchFrame bench={info} stage={points ? <Points /> : <Pictures />} timeline={<Timeline />}>
      <DataChoice only={isTrained} />
      {points ? <Units /> : <PictureControls />}
      <div className="controls">
        <ScheduleChoice />
      </div>
      {points ? <Honesty /> : <PictureHonesty />}
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
