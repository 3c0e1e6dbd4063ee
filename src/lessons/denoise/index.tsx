import './denoise.css';
import { useEffect } from 'react';
import { getEngine } from '../../state/engine.ts';
import { useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { LessonFrame } from '../../ui/LessonFrame.tsx';
import { Controls } from './Controls.tsx';
import { LiveFormula } from './LiveFormula.tsx';
import info from './lesson.ts';
import { Questions } from './Questions.tsx';
import { Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';
import { useRunOfSettings } from './useRun.ts';

/** Weights and pipelines are fetched and built before the button is pressed. A failure shows when it is. */
function useWarmEngine(model: string): void {
  useEffect(() => {
    getEngine()
      .then((engine) => engine.warm(model))
      .catch(() => {});
  }, [model]);
}

/** A network runs noise backwards, live. */
export default function Denoise() {
  const { model } = dataset(useExperiment((spec) => spec.data));
  useWarmEngine(model);
  useRunOfSettings();
  return (
    <LessonFrame
      claim={info.claim}
      stage={<Stage />}
      timeline={<Timeline />}
      margin={
        <>
          <LiveFormula />
          <Controls />
          <Questions />
          <Notice />
          <Mathematics />
        </>
      }
    />
  );
}
