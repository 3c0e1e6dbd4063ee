import './jump.css';
import { useEffect } from 'react';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { type DataSet, useSource } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { FreeTimeline } from '../../common/bench/FreeTimeline.tsx';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { useLate } from '../../common/bench/useLate.ts';
import { useRunning } from '../../common/bench/useRunSet.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { followJump, isJumpLate, subscribeJump } from './jump.ts';
import { paintStopsOfRuns } from './paint.ts';
import { net } from './pictures.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';

/** Points have exact answers; pictures have runs of a network that works on the pictures themselves. */
const isOffered = ({ kind, model, models }: DataSet): boolean => {
  const settings = model === undefined ? undefined : models[model];
  return kind.planar || (settings !== undefined && !('latentOf' in settings));
};

function ExactTimeline() {
  const opened = useSource(useExperiment((spec) => spec.data)).kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: data that have opened are worked on.
  useEffect(followJump, [opened]);
  const late = useLate(subscribeJump, isJumpLate);
  return (
    <>
      <FreeTimeline reverse />
      <p className="status-line">
        <span role="status">{late ? 'Working it out …' : 'Exact, computed live'}</span>
      </p>
    </>
  );
}

function Timeline() {
  const planar = useExperiment((spec) => datasetOf(spec).kind.planar);
  return planar ? <ExactTimeline /> : <RunTimeline of={net} strip={paintStopsOfRuns} />;
}

/** What makes long steps wrong along the way, and where few of them go best. */
export default function Jump() {
  useExport(exported);
  useRunning(net);
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<Timeline />}>
      <DataChoice only={isOffered} />
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
