import './train.css';
import { LessonFrame } from '../../ui/LessonFrame.tsx';
import { useExport } from '../common/useExport.ts';
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

/** A network learns in this tab, from the first step on. */
export default function Train() {
  usePupilOfSettings();
  useExport(exported);
  return (
    <LessonFrame
      claim={info.claim}
      stage={<Stage />}
      timeline={<Timeline />}
      margin={
        <>
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
