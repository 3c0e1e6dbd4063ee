import { useSyncExternalStore } from 'react';
import { schedules } from '../../../core/schedules.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { anyOf } from '../../../state/listeners.ts';
import { dataset } from '../../../state/sources.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { cursorNow, playingTo, scrub, stepAlong, stepFreely } from '../../common/drive.ts';
import { MomentSlider } from '../../common/pupil/MomentSlider.tsx';
import { StartOver } from '../../common/pupil/StartOver.tsx';
import { TimeAxis } from '../../common/TimeAxis.tsx';
import { duelKey, duelNow, subscribeDuel } from './duel.ts';
import { chooseMoment, duelMoment, duelSeen, isChosen, subscribeDuelSight } from './sight.ts';

const watch: readonly Watch[] = [experiment.subscribe, subscribeDuelSight];
const watchSteps: readonly Watch[] = [subscribeDuel, subscribeDuelSight];
const toggle = playingTo(0);

/** By frames of the denoiser's run, or along the axis before there is one. */
function step(steps: number, fine = false): void {
  const frames = duelSeen()?.frames;
  if (frames)
    stepAlong(
      frames.map(({ level }) => level.t),
      steps,
      fine,
    );
  else stepFreely(steps, fine);
}

/** Goes on from what is looked at. */
function goOn(once = false): void {
  const from = duelMoment();
  chooseMoment(null);
  void duelNow().train(from, once);
}

function train(): void {
  if (duelNow().status === 'training') duelNow().stop();
  else goOn();
}

function speed(): string {
  const { newest, status } = duelNow();
  if (!newest) return '';
  const seconds = Math.max(...newest.seconds).toFixed(1);
  return `${seconds} s each${status === 'training' ? '' : ' · waiting'}`;
}

const state = () => `${duelNow().status} ${duelNow().moments.length > 0}`;

/** Two axes of time, as for one network: only the denoiser has the one of sampling. */
export function DuelTimeline() {
  useExperiment(duelKey);
  useSyncExternalStore(subscribeDuel, state);
  const duel = duelNow();
  const busy = duel.status === 'training';
  const points = dataset(duel.spec.data).kind.planar;
  return (
    <>
      <TimeAxis
        cursor={cursorNow}
        toggle={toggle}
        step={step}
        scrub={scrub}
        schedule={schedules.cosine}
        watch={watch}
        reverse
      >
        <button type="button" className="main named" onClick={train} disabled={!points}>
          {busy ? 'Pause' : 'Train'}
        </button>
      </TimeAxis>
      <div className="training-time">
        <Moments />
        <button type="button" className="word" onClick={() => goOn(true)} disabled={busy || !points}>
          One step
        </button>
        <StartOver of={duel} begun={duel.moments.length > 0} follow={() => chooseMoment(null)} />
        <Live watch={watchSteps} read={speed} className="number" />
      </div>
    </>
  );
}

const subscribeMoments = anyOf(...watchSteps);

const momentsKey = () =>
  `${duelNow()
    .moments.map(({ step }) => step)
    .join()} ${isChosen()} ${duelMoment()?.step}`;

/** What all four knew at a kept moment. */
function Moments() {
  useSyncExternalStore(subscribeMoments, momentsKey);
  const now = duelMoment();
  const seconds = now && Math.max(...now.seconds).toFixed(1);
  return (
    <MomentSlider
      moments={duelNow().moments}
      chosen={isChosen() ? now : undefined}
      text={now ? `after ${seconds} s each` : 'not trained yet'}
      help="Looks back at what all four knew after so many seconds; training goes on from there"
      onChoose={chooseMoment}
    />
  );
}
