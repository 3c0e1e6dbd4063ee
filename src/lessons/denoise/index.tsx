import './denoise.css';
import { useEffect } from 'react';
import { correct } from '../../state/correct.ts';
import { fields, useExperiment } from '../../state/experiment.ts';
import { say } from '../../state/notices.ts';
import { dataset, isTrained } from '../../state/sources.ts';
import { LessonFrame } from '../../ui/LessonFrame.tsx';
import { DataChoice } from '../common/DataChoice.tsx';
import { Prompt } from '../common/Prompt.tsx';
import { networkOf } from '../common/pupil/live.ts';
import { useExport } from '../common/useExport.ts';
import { useWarm } from '../common/useWarm.ts';
import { Controls } from './Controls.tsx';
import { denoise } from './drive.ts';
import { exported } from './exported.ts';
import { Honesty } from './Honesty.tsx';
import { LiveFormula } from './LiveFormula.tsx';
import info from './lesson.ts';
import { Questions } from './Questions.tsx';
import { Mathematics, Notice } from './Reading.tsx';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';
import { ToldLine } from './ToldLine.tsx';
import { useRunOfSettings } from './useRun.ts';

/** Data that no network has learnt yet cannot stand here: the first data set takes its place, and a notice says so. */
function useTrainedData(): void {
  const { model, label } = dataset(useExperiment((spec) => spec.data));
  useEffect(() => {
    if (model) return;
    say(`No network has been trained on ${label} yet; this is ${dataset(fields.data.initial).label}.`);
    correct({ data: fields.data.initial });
  }, [model, label]);
}

/** A network runs noise backwards, live. */
export default function Denoise() {
  useTrainedData();
  useWarm(useExperiment(networkOf));
  useRunOfSettings();
  useExport(exported);
  return (
    <LessonFrame
      claim={info.claim}
      stage={<Stage />}
      timeline={<Timeline />}
      margin={
        <>
          <LiveFormula />
          <DataChoice only={isTrained} />
          <Prompt onRun={denoise} also=" or Denoise" />
          <ToldLine where="aside" />
          <Controls />
          <Honesty />
          <Questions />
          <Notice />
          <Mathematics />
        </>
      }
    />
  );
}
