import './duel.css';
import { useEffect } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import { LessonFrame } from '../../../ui/LessonFrame.tsx';
import { keepTraining } from '../../common/pupil/stored.ts';
import { useExport } from '../../common/useExport.ts';
import { Against } from '../Against.tsx';
import { Contest } from '../Contest.tsx';
import { DuelControls } from './DuelControls.tsx';
import { DuelOffer } from './DuelOffer.tsx';
import { DuelQuestions } from './DuelQuestions.tsx';
import { DuelNotice, Fairness } from './DuelReading.tsx';
import { DuelStage } from './DuelStage.tsx';
import { DuelTimeline } from './DuelTimeline.tsx';
import { duelKey, duelNow, duelShelf, stopDuel, subscribeDuel } from './duel.ts';
import { exportedDuel } from './exported.ts';
import { Results } from './Results.tsx';
import { chooseMoment } from './sight.ts';

/** A denoiser and three GANs learn the same data side by side. */
export default function Duel() {
  const key = useExperiment(duelKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings are another duel.
  useEffect(() => chooseMoment(null), [key]);
  useEffect(() => stopDuel, []);
  useEffect(() => keepTraining(duelNow, duelShelf, subscribeDuel), []);
  useExport(exportedDuel);
  return (
    <LessonFrame
      claim="One network plays against another, or one answers questions with known answers. Who learns to draw?"
      stage={<DuelStage />}
      timeline={<DuelTimeline />}
      margin={
        <>
          <Against />
          <DuelOffer />
          <Contest />
          <DuelControls />
          <DuelQuestions />
          <Results />
          <DuelNotice />
          <Fairness />
        </>
      }
    />
  );
}
