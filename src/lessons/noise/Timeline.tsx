import { useEffect, useMemo } from 'react';
import { paintStrip } from '../../modalities/filmstrip.ts';
import { experiment, moveTo } from '../../state/experiment.ts';
import { pause } from '../../state/playback.ts';
import type { Paint } from '../../ui/Canvas.tsx';
import { cursorNow, playingTo, scrub } from '../common/drive.ts';
import type { Forward } from '../common/forward.ts';
import { TimeAxis } from '../common/TimeAxis.tsx';
import { painters } from './paint.ts';

const toggle = playingTo(1);

/** A hundredth of the axis, or one step of the chain. */
function step(steps: number, fine = false): void {
  pause();
  const { t, way } = experiment.getState();
  const unit = fine === (way === 'steps') ? 0.01 : 0.001;
  moveTo(Math.round((t + steps * unit) * 1000) / 1000);
}

const nothing: Paint = () => {};

export function Timeline({ state }: { readonly state: Forward | null }) {
  const strip = useMemo<Paint>(() => {
    if (!state) return nothing;
    const { thumb } = painters(state);
    return (context, box, look) =>
      paintStrip(context, box, 1, (within, frame, t) => thumb(within, frame, look, t));
  }, [state]);
  useEffect(() => pause, []);
  return <TimeAxis cursor={cursorNow} toggle={toggle} step={step} scrub={scrub} strip={strip} />;
}
