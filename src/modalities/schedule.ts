/** How a schedule is shown: as the track, as an icon, and as curves over the axis. */
import { logSnr } from '../core/schedules.ts';
import type { Schedule } from '../core/types.ts';
import { along, paintCurve, signalShare } from '../views/curves.ts';
import { type Look, withAlpha } from '../views/look.ts';
import type { Box } from '../views/plane.ts';

export { paintShares, signalShare } from '../views/curves.ts';

type Context = CanvasRenderingContext2D;

/** The curve of the signal's share, alone. */
export function paintIcon(context: Context, schedule: Schedule, { width, height }: Box, look: Look): void {
  const inset = 2;
  const points = along(schedule, signalShare, 48).map(([t, share]): [number, number] => [
    inset + t * (width - 2 * inset),
    inset + (1 - share) * (height - 2 * inset),
  ]);
  paintCurve(context, points, look.ink, 1.6 * look.line);
}

/** log-SNR beyond this is nothing but signal, or nothing but noise, to the eye. */
export const LOG_SNR_REACH = 10;

const clamp = (value: number, reach: number) => Math.max(-reach, Math.min(reach, value));

/** The shares as two lines, in the upper part; the logarithm of their ratio in the lower; the cursor through both. */
export function paintPlot(
  context: Context,
  schedule: Schedule,
  { width, height }: Box,
  look: Look & { readonly hair: string },
  t: number,
): void {
  const gap = 14;
  const upper = (height - gap) * 0.5;
  const lower = height - gap - upper;
  const shareY = (share: number) => 1 + (1 - share) * (upper - 2);
  const snrY = (value: number) =>
    upper + gap + (0.5 - clamp(value, LOG_SNR_REACH) / (2 * LOG_SNR_REACH)) * lower;
  context.fillStyle = look.hair;
  for (const y of [upper, snrY(0)]) context.fillRect(0, Math.round(y), width, 1);
  const curve = (colour: string, y: (level: ReturnType<Schedule['level']>) => number, weight = 1.75) =>
    paintCurve(
      context,
      along(schedule, y).map(([at, value]) => [at * width, value]),
      colour,
      weight * look.line,
    );
  curve(look.data, (level) => shareY(signalShare(level)));
  curve(look.noise, (level) => shareY(1 - signalShare(level)));
  curve(look.ink, (level) => snrY(logSnr(level)));
  const level = schedule.level(t);
  const x = Math.min(width - 0.5, Math.max(0.5, t * width));
  context.fillStyle = withAlpha(look.ink, 0.55);
  context.fillRect(x - 0.5 * look.line, 0, look.line, height);
  const dot = (y: number, colour: string) => {
    context.beginPath();
    context.arc(x, y, 3.5 * look.line, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  };
  dot(shareY(signalShare(level)), look.data);
  dot(shareY(1 - signalShare(level)), look.noise);
  dot(snrY(logSnr(level)), look.ink);
}
