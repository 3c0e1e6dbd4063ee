/** A schedule as a picture: shares of signal and noise, and single curves. */
import { area, curveLinear, line } from 'd3-shape';
import type { Level, Schedule } from '../core/types.ts';
import { type Look, withAlpha } from './look.ts';
import type { Box } from './plane.ts';

/** Share of the variance that is signal: 1 = data, 0 = noise. */
export const signalShare = ({ alpha, sigma }: Level): number => alpha ** 2 / (alpha ** 2 + sigma ** 2);

const SAMPLES = 240;

/** [t, value] along the axis. */
export function along(
  schedule: Schedule,
  value: (level: Level) => number,
  samples = SAMPLES,
): [number, number][] {
  return Array.from({ length: samples + 1 }, (_, i) => {
    const t = i / samples;
    return [t, value(schedule.level(t))];
  });
}

/** The areas of signal (below the curve) and noise (above), and the curve. from, to: the part of the axis that is solid. */
export function paintShares(
  context: CanvasRenderingContext2D,
  schedule: Schedule,
  { width, height }: Box,
  look: Look,
  [from, to]: readonly [number, number] = [0, 1],
): void {
  const points = along(schedule, signalShare);
  const x = ([t]: [number, number]) => t * width;
  const y = ([, share]: [number, number]) => (1 - share) * height;
  const path = area<[number, number]>().curve(curveLinear).x(x).context(context);
  const fill = (
    colour: string,
    upper: (p: [number, number]) => number,
    lower: (p: [number, number]) => number,
  ) => {
    context.beginPath();
    path.y0(lower).y1(upper)(points);
    context.fillStyle = colour;
    context.fill();
  };
  const both = (signal: number, noise: number) => {
    fill(withAlpha(look.data, signal), y, () => height);
    fill(withAlpha(look.noise, noise), () => 0, y);
  };
  both(0.09, 0.08);
  context.save();
  context.beginPath();
  context.rect(from * width, 0, (to - from) * width, height);
  context.clip();
  both(0.16, 0.16);
  context.restore();
  paintCurve(
    context,
    points.map((p) => [x(p), y(p)]),
    look.ink,
    1.25 * look.line,
  );
}

/** points in pixels. */
export function paintCurve(
  context: CanvasRenderingContext2D,
  points: [number, number][],
  colour: string,
  width: number,
): void {
  context.beginPath();
  line().context(context)(points);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.stroke();
}
