import { useSyncExternalStore } from 'react';
import { grouped } from '../../../core/grouped.ts';
import { schedules } from '../../../core/schedules.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { anyOf } from '../../../state/listeners.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { cursorNow, playingTo, scrub, stepAlong } from '../../common/drive.ts';
import { MomentSlider } from '../../common/pupil/MomentSlider.tsx';
import { StartOver } from '../../common/pupil/StartOver.tsx';
import { TimeAxis } from '../../common/TimeAxis.tsx';
import { choose, isChosen, momentNow, subscribeSight } from './sight.ts';
import { studentKey, studentNow, subscribeStudent } from './student.ts';
import { progressText } from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe, subscribeSight];
const watchSteps: readonly Watch[] = [subscribeStudent, subscribeSight];
const toggle = playingTo(0);
const SPANS = 16;
const stops = Array.from({ length: SPANS + 1 }, (_, k) => k / SPANS);

const step = (steps: number, fine = false): void => stepAlong(stops, steps, fine);

/** Goes on from what is looked at. */
function press(): void {
  const student = studentNow();
  if (student.status === 'training') {
    student.stop();
    return;
  }
  const from = momentNow();
  choose(null);
  void student.train(from);
}

const state = () => `${studentNow().status} ${studentNow().moments.length > 0}`;

/** Two axes of time: from noise to data, and of learning. */
export function Timeline() {
  const distils = useExperiment((spec) => spec.distils);
  useExperiment(studentKey);
  useSyncExternalStore(subscribeStudent, state);
  const student = studentNow();
  const name = distils === 'jumps' ? 'Distil' : 'Reflow';
  return (
    <>
      <TimeAxis
        cursor={cursorNow}
        toggle={toggle}
        step={step}
        scrub={scrub}
        schedule={schedules.flow}
        watch={watch}
        reverse
      >
        <button type="button" className="main named" onClick={press}>
          {student.status === 'training' ? 'Pause' : name}
        </button>
      </TimeAxis>
      <div className="distil-time">
        <Steps />
        <StartOver of={student} begun={student.moments.length > 0} follow={() => choose(null)} />
        <Live watch={watchSteps} read={progressText} className="number speed" />
      </div>
    </>
  );
}

const subscribeSteps = anyOf(...watchSteps);
const momentsKey = () =>
  `${studentNow()
    .moments.map(({ step }) => step)
    .join()} ${isChosen()} ${momentNow()?.step}`;

/** What it knew at a kept moment. */
function Steps() {
  useSyncExternalStore(subscribeSteps, momentsKey);
  const now = momentNow();
  return (
    <MomentSlider
      moments={studentNow().moments}
      chosen={isChosen() ? now : undefined}
      text={now ? `step ${grouped(now.step)}` : 'nothing learnt yet'}
      help="Looks back at what was learnt after so many steps; learning goes on from there"
      onChoose={choose}
    />
  );
}
