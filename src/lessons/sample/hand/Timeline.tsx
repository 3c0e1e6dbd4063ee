import { useEffect } from 'react';
import { signalShare } from '../../../modalities/schedule.ts';
import { curveOf } from '../../../state/curve.ts';
import { experiment, moveTo, useExperiment } from '../../../state/experiment.ts';
import { type Advance, pause, play, playback, SWEEP_SECONDS } from '../../../state/playback.ts';
import { logSnrText, percent, shortTime } from '../../common/cursor.ts';
import { TimeAxis } from '../../common/TimeAxis.tsx';

const scheduleNow = ({ curve } = experiment.getState()) => curveOf(curve).schedule;
const cursor = () => experiment.getState().t;

const sweeping: Advance = (seconds) => {
  const { t, speed } = experiment.getState();
  const next = t + (seconds * Number(speed)) / SWEEP_SECONDS;
  moveTo(next);
  return next < 1;
};

function toggle(): void {
  if (playback.getState().status === 'playing') {
    pause();
    return;
  }
  if (cursor() === 1) moveTo(0);
  play(sweeping);
}

function scrub(t: number): void {
  pause();
  moveTo(t);
}

const STEP = 0.01;
const FINE = 0.001;
const step = (steps: number, fine = false) => scrub(cursor() + steps * (fine ? FINE : STEP));

function spoken(t: number): string {
  const level = scheduleNow().level(t);
  return `${shortTime(t)}: ${percent(signalShare(level))} signal, log-SNR ${logSnrText(level)}`;
}

/** The schedule by hand as the track. */
export function Timeline() {
  const schedule = useExperiment(scheduleNow);
  useEffect(() => pause, []);
  return (
    <TimeAxis cursor={cursor} toggle={toggle} step={step} scrub={scrub} schedule={schedule} spoken={spoken} />
  );
}
