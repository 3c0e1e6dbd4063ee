import { useEffect, useMemo } from 'react';
import { paintStrip } from '../../modalities/filmstrip.ts';
import { experiment, moveTo } from '../../state/experiment.ts';
import { type Advance, pause, play, playback, SWEEP_SECONDS } from '../../state/playback.ts';
import type { Paint } from '../../ui/Canvas.tsx';
import type { Forward } from '../common/forward.ts';
import { TimeAxis } from '../common/TimeAxis.tsx';
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
function step(steps: number, fine = false): void {
  pause();
  const { t, way } = experiment.getState();
  const unit = fine === (way === 'steps') ? 0.01 : 0.001;
  moveTo(Math.round((t + steps * unit) * 1000) / 1000);
}

function scrub(t: number): void {
  pause();
  moveTo(t);
}

const cursor = () => experiment.getState().t;

const nothing: Paint = () => {};

export function Timeline({ state }: { readonly state: Forward | null }) {
  const strip = useMemo<Paint>(() => {
    if (!state) return nothing;
    const { thumb } = painters(state);
    return (context, box, look) =>
      paintStrip(context, box, 1, (within, frame, t) => thumb(within, frame, look, t));
  }, [state]);
  useEffect(() => pause, []);
  return <TimeAxis cursor={cursor} toggle={toggle} step={step} scrub={scrub} strip={strip} />;
}
