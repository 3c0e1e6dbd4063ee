import './noise.css';
import { useMemo } from 'react';
import { useExperiment } from '../../state/experiment.ts';
import { reopen, useSource } from '../../state/sources.ts';
import { LessonFrame } from '../../ui/LessonFrame.tsx';
import { Remedy } from '../../ui/Remedy.tsx';
import { useExport } from '../common/useExport.ts';
import { Agreement } from './Agreement.tsx';
import { Controls } from './Controls.tsx';
import { exportedOf } from './exported.ts';
import { LiveFormula } from './LiveFormula.tsx';
import info from './lesson.ts';
import { Multiples } from './Multiples.tsx';
import { Plot } from './Plot.tsx';
import { Questions } from './Questions.tsx';
import { Mathematics, Notice } from './Reading.tsx';
import { ShadesNote, Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';
import { useForward } from './useForward.ts';
import { useForwardChain } from './useForwardChain.ts';

/** Data dissolves into noise: exact, instant, nothing learned. */
export default function Noise() {
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const state = useForward(opened);
  const chain = useForwardChain(state);
  useExport(useMemo(() => exportedOf(state), [state]));
  const stage = () => {
    if (opened.kind === 'failed') return <Remedy message={opened.message} onRetry={() => reopen(data)} />;
    if (!state) return <p className="waiting">Opening the pictures …</p>;
    return <Stage state={state} chain={chain} />;
  };
  return (
    <LessonFrame
      claim={info.claim}
      stage={stage()}
      timeline={<Timeline state={state} />}
      margin={
        <>
          <LiveFormula />
          <Controls />
          {state && chain ? <Agreement state={state} chain={chain} /> : null}
          <p className="fine">
            <ShadesNote />
          </p>
          <Questions />
          <Plot />
          <Notice />
          {state ? <Multiples state={state} /> : null}
          <Mathematics />
        </>
      }
    />
  );
}
