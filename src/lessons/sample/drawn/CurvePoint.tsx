import { logSnr } from '../../../core/schedules.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { Handle } from '../../common/bench/Handle.tsx';
import { logSnrText } from '../../common/cursor.ts';
import { move, pointAt, pointsNow, sharesOf } from './curve.ts';

interface Props {
  readonly index: number;
  /** From CSS pixels of the window to shares of the axes, and back to CSS pixels within the plot. */
  readonly share: (clientX: number, clientY: number) => readonly [number, number];
  readonly pixel: (x: number, y: number) => readonly [number, number];
}

/** A step of the arrow keys, as a share of the axis; with Shift. */
const STEP = 0.02;
const FINE = 0.004;

/** Puts the curve back as it is now. */
function keep(): () => void {
  const { curve } = experiment.getState();
  return () => change({ curve });
}

/** One point of the curve: dragged, or moved by the arrow keys. */
export function CurvePoint({ index, share, pixel }: Props) {
  const scale = useExperiment((spec) => spec.scale);
  const mirrored = useExperiment((spec) => spec.direction === 'left');
  useExperiment((spec) => spec.curve);
  const points = pointsNow();
  const point = points[index];
  if (!point) return null;
  const { t, alphaBar } = point;
  const place = sharesOf(point, 't', scale);
  const [left, top] = pixel(...place);
  const level = { t, alpha: Math.sqrt(alphaBar), sigma: Math.sqrt(1 - alphaBar) };
  const snr = Number.isFinite(logSnr(level)) ? logSnrText(level) : '−∞';
  return (
    <Handle
      className="hand-point"
      style={{ left, top }}
      name={`Point ${index} of ${points.length - 1}`}
      orientation="vertical"
      least={0}
      most={1}
      value={alphaBar}
      text={`t = ${t}, ᾱ = ${alphaBar}, log-SNR ${snr}; arrow keys move it`}
      keep={keep}
      onMove={(event) => move(index, pointAt(...share(event.clientX, event.clientY), scale))}
      onPush={(right, up, shift) => {
        const step = shift ? FINE : STEP;
        const across = (mirrored ? -1 : 1) * right * step;
        move(index, pointAt(place[0] + across, place[1] + up * step, scale));
      }}
    />
  );
}
