import './train.css';
import { lazy, Suspense } from 'react';
import { useExperiment } from '../../state/experiment.ts';
import { LessonFrame } from '../../ui/LessonFrame.tsx';
import { useExport } from '../common/useExport.ts';
import { Against } from './Against.tsx';
import { Contest } from './Contest.tsx';
import { Controls } from './Controls.tsx';
import { exported } from './exported.ts';
import info from './lesson.ts';
import { Questions } from './Questions.tsx';
import { Mathematics, Notice } from './Reading.tsx';
import { Offer } from './Saved.tsx';
import { Scripts } from './Scripts.tsx';
import { Stage } from './Stage.tsx';
import { Timeline } from './Timeline.tsx';
import { usePupilOfSettings } from './usePupil.ts';

const Duel = lazy(() => import('./duel/Duel.tsx'));

/** A network learns in this tab, from the first step on: alone, or beside GANs. */
export default function Train() {
  const against = useExperiment((spec) => spec.against);
  if (against === 'alone') return <Alone />;
  return (
    <Suspense fallback={<p className="waiting">Opening …</p>}>
      <Duel />
    </Suspense>
  );
}

function Alone() {
  usePupilOfSettings();
  useExport(exported);
  return (
    <LessonFrame
      claim={info.claim}
      stage={<Stage />}
      timeline={<Timeline />}
      margin={
        <>
          <Against />
          <Offer />
          <Controls />
          <Questions />
          <Contest />
          <Notice />
          <Mathematics />
          <Scripts />
        </>
      }
    />
  );
}
