import { useSyncExternalStore } from 'react';
import { experiment } from '../../state/experiment.ts';
import { anyOf } from '../../state/listeners.ts';
import { dataset } from '../../state/sources.ts';
import { learntHere } from '../../state/training.ts';
import type { Watch } from '../../ui/frame.ts';
import { Live } from '../../ui/Live.tsx';
import { cursorNow, playingTo, scrub, stepAlong, stepFreely } from '../common/drive.ts';
import { MomentSlider } from '../common/pupil/MomentSlider.tsx';
import { subscribePupil } from '../common/pupil/pupil.ts';
import { StartOver } from '../common/pupil/StartOver.tsx';
import { TimeAxis } from '../common/TimeAxis.tsx';
import { scheduleOfPupil } from './schedule.ts';
import { choose, chosenStep, momentNow, pupilNow, seenNow, subscribeSight } from './sight.ts';
import { usePupil } from './usePupil.ts';

const watch: readonly Watch[] = [experiment.subscribe, subscribeSight];
const watchSteps: readonly Watch[] = [subscribePupil, subscribeSight];

const toggle = playingTo(0);

/** By frames of the run that is shown, or along the axis before there is one. */
function step(steps: number, fine = false): void {
  const frames = seenNow()?.frames;
  if (frames)
    stepAlong(
      frames.map(({ level }) => level.t),
      steps,
      fine,
    );
  else stepFreely(steps, fine);
}

const training = () => `${pupilNow().status} ${pupilNow().step > 0}`;

/** Goes on from what is looked at. */
function goOn(steps?: number): void {
  const pupil = pupilNow();
  const from = momentNow();
  choose(null);
  void pupil.train(from, steps);
}

function train(): void {
  if (pupilNow().status === 'training') pupilNow().stop();
  else goOn();
}

const ways = { own: 'by our own kernel', plain: 'in plain numbers', gpu: 'on the GPU' } as const;

function speed(): string {
  const { step, seconds, status, way } = pupilNow();
  if (!step) return '';
  const by = way ? ` ${ways[way]}` : '';
  const rate = `${Math.round(step / Math.max(0.001, seconds)).toLocaleString('en')} steps a second${by}`;
  return `${rate}${status === 'training' ? '' : ' · waiting'}`;
}

/** Two axes of time: sampling, from noise to data, and training, from the first step to the last. */
export function Timeline() {
  const pupil = usePupil();
  useSyncExternalStore(subscribePupil, training);
  const busy = pupil.status === 'training';
  const learnt = learntHere(dataset(pupil.spec.data));
  return (
    <>
      <TimeAxis
        cursor={cursorNow}
        toggle={toggle}
        step={step}
        scrub={scrub}
        schedule={scheduleOfPupil(pupil)}
        watch={watch}
        reverse
      >
        <button type="button" className="main named" onClick={train} disabled={!learnt}>
          {busy ? 'Pause' : 'Train'}
        </button>
      </TimeAxis>
      <div className="training-time">
        <Steps />
        <button type="button" className="word" onClick={() => goOn(1)} disabled={busy || !learnt}>
          One step
        </button>
        <StartOver of={pupil} begun={pupil.step > 0} follow={() => choose(null)} />
        <Live watch={watchSteps} read={speed} className="number speed" />
      </div>
    </>
  );
}

const subscribeSteps = anyOf(...watchSteps);

const momentsKey = () =>
  `${pupilNow()
    .moments.map(({ step }) => step)
    .join()} ${chosenStep()}`;

/** What the network knew at a kept moment. */
function Steps() {
  useSyncExternalStore(subscribeSteps, momentsKey);
  const { moments, step } = pupilNow();
  const now = momentNow();
  const of = now && now.step < step ? ` of ${step.toLocaleString('en')}` : '';
  return (
    <MomentSlider
      moments={moments}
      chosen={chosenStep() === null ? undefined : now}
      text={now ? `step ${now.step.toLocaleString('en')}${of}` : 'not trained yet'}
      help="Looks back at what the network knew after so many steps; training goes on from there"
      onChoose={(moment) => choose(moment?.step ?? null)}
    />
  );
}
