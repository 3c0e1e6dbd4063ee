/** A schedule as a picture: shares of signal and noise, and single curves. */
import { area, line } from 'd3-shape';
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

/** The areas of signal (below the curve) and noise (above), a hairline at half, and the curve. */
export function paintShares(
  context: CanvasRenderingContext2D,
  schedule: Schedule,
  { width, height }: Box,
  look: Look,
): void {
  const points = along(schedule, signalShare).map(([t, share]): [number, number] => [
    t * width,
    (1 - share) * height,
  ]);
  const path = area<[number, number]>()
    .x(([x]) => x)
    .y1(([, y]) => y)
    .context(context);
  const fill = (colour: string, edge: number) => {
    context.beginPath();
    path.y0(edge)(points);
    context.fillStyle = withAlpha(colour, 0.23);
    context.fill();
  };
  fill(look.data, height);
  fill(look.noise, 0);
  context.fillStyle = withAlpha(look.ink, 0.13);
  context.fillRect(0, Math.round(height / 2), width, 1);
  paintCurve(context, points, look.ink, 1.25 * look.line);
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
