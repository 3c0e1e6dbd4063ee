import './jump.css';
import { useEffect } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import { type DataSet, useSource } from '../../../state/sources.ts';
import { BenchFrame } from '../../common/bench/BenchFrame.tsx';
import { FreeTimeline } from '../../common/bench/FreeTimeline.tsx';
import { useLate } from '../../common/bench/useLate.ts';
import { DataChoice } from '../../common/DataChoice.tsx';
import { useExport } from '../../common/useExport.ts';
import info from './bench.ts';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import { followJump, isJumpLate, subscribeJump } from './jump.ts';
import { Questions } from './Questions.tsx';
import { Honesty, Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';

const isPlanar = ({ kind }: DataSet): boolean => kind.planar;

function Timeline() {
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

/** What makes long steps wrong along the way, and where few of them go best. */
export default function Jump() {
  useExport(exported);
  return (
    <BenchFrame bench={info} stage={<Stage />} timeline={<Timeline />}>
      <DataChoice only={isPlanar} />
      <Controls />
      <Honesty />
      <Questions />
      <Notice />
      <Mathematics />
    </BenchFrame>
  );
}
