import { useEffect, useMemo } from 'react';
import { paintStrip } from '../../modalities/filmstrip.ts';
import { paintShares, signalShare } from '../../modalities/schedule.ts';
import { experiment, moveTo, useExperiment } from '../../state/experiment.ts';
import { type Advance, pause, play, playback, SWEEP_SECONDS, usePlaying } from '../../state/playback.ts';
import { scheduleOf } from '../../state/schedule.ts';
import { offerTransport } from '../../state/transport.ts';
import type { Paint } from '../../ui/Canvas.tsx';
import { Track } from '../../ui/Track.tsx';
import { Transport } from '../../ui/Transport.tsx';
import { levelAt, shortTime, spokenTime, watchCursor } from '../common/cursor.ts';
import type { Forward } from './forward.ts';
import { painters } from './paint.ts';

const advance: Advance = (seconds) => {
  const { t, speed } = experiment.getState();
  moveTo(t + (seconds * Number(speed)) / SWEEP_SECONDS);
  return t < 1;
};

function toggle(): void {
  if (playback.getState().status === 'playing') pause();
  else {
    if (experiment.getState().t >= 1) moveTo(0);
    play(advance);
  }
}

/** A hundredth of the axis, or one step of the chain. */
function step(steps: number, fine: boolean): void {
  pause();
  const { t, way } = experiment.getState();
  const unit = fine === (way === 'steps') ? 0.01 : 0.001;
  moveTo(Math.round((t + steps * unit) * 1000) / 1000);
}

function scrub(t: number): void {
  pause();
  moveTo(t);
}

const nothing: Paint = () => {};

export function Timeline({ state }: { readonly state: Forward | null }) {
  const schedule = useExperiment(scheduleOf);
  const playing = usePlaying();
  const strip = useMemo<Paint>(() => {
    if (!state) return nothing;
    const { thumb } = painters(state);
    return (context, box, look) =>
      paintStrip(context, box, 1, (within, frame, t) => thumb(within, frame, look, t));
  }, [state]);
  useEffect(() => offerTransport({ toggle, step, end: scrub }), []);
  useEffect(() => pause, []);
  return (
    <>
      <Transport playing={playing} onToggle={toggle} onStep={(direction) => step(direction, false)} main />
      <Track
        name="Noise level"
        cursor={() => experiment.getState().t}
        height={(t) => signalShare(levelAt(t))}
        short={shortTime}
        spoken={spokenTime}
        onScrub={scrub}
        onStep={step}
        paint={(context, box, look) => paintShares(context, schedule, box, look)}
        strip={strip}
        watch={watchCursor}
        left="data"
        right="noise"
      />
    </>
  );
}
