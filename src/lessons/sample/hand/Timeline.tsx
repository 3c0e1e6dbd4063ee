import { useEffect } from 'react';
import { logSnr } from '../../../core/schedules.ts';
import { paintShares, signalShare } from '../../../modalities/schedule.ts';
import { curveOf } from '../../../state/curve.ts';
import { experiment, moveTo } from '../../../state/experiment.ts';
import { type Advance, pause, play, playback, SWEEP_SECONDS, usePlaying } from '../../../state/playback.ts';
import { offerTransport } from '../../../state/transport.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Track } from '../../../ui/Track.tsx';
import { Transport } from '../../../ui/Transport.tsx';
import { percent, shortTime } from '../../common/cursor.ts';

const watch: readonly Watch[] = [experiment.subscribe];
const scheduleNow = () => curveOf(experiment.getState().curve).schedule;
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
  const share = signalShare(level);
  const ratio = logSnr(level);
  return `t = ${t.toFixed(3)}: ${percent(share)} signal, log-SNR ${Number.isFinite(ratio) ? ratio.toFixed(2) : ratio > 0 ? '∞' : '−∞'}`;
}

/** The schedule by hand as the track. */
export function Timeline() {
  const playing = usePlaying();
  useEffect(() => offerTransport({ toggle, step, end: scrub }), []);
  useEffect(() => pause, []);
  return (
    <>
      <Transport playing={playing} onToggle={toggle} onStep={(direction) => step(direction)} main />
      <Track
        name="Noise level"
        cursor={cursor}
        height={(t) => signalShare(scheduleNow().level(t))}
        short={shortTime}
        spoken={spoken}
        onScrub={scrub}
        onStep={step}
        paint={(context, box, look) => paintShares(context, scheduleNow(), box, look)}
        watch={watch}
        left="data"
        right="noise"
      />
    </>
  );
}
