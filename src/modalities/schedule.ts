/** How a schedule is shown: as the track, as an icon, and as curves over the axis. */
import { LOG_SNR_REACH } from '../core/axes.ts';
import { logSnr } from '../core/schedules.ts';
import type { Level, Schedule } from '../core/types.ts';
import { along, paintCurve, signalShare } from '../views/curves.ts';
import { type Look, withAlpha } from '../views/look.ts';
import type { Box } from '../views/plane.ts';

export { paintShares, signalShare } from '../views/curves.ts';
export {
  type DrawnCurve,
  frameOf,
  paintDrawnCurve,
  placeIn,
} from '../views/drawnCurve.ts';

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

const clamp = (value: number, reach: number) => Math.max(-reach, Math.min(reach, value));

interface PlotLook extends Look {
  readonly hair: string;
  readonly muted: string;
  /** CSS font of the words at the curves. */
  readonly font: string;
}

/** Words at the curves, so that no legend is needed. */
function words(context: Context, { width }: Box, look: PlotLook, upper: number, equal: number): void {
  const word = (text: string, x: number, y: number, colour: string, align: CanvasTextAlign = 'left') => {
    context.textAlign = align;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };
  context.font = look.font;
  context.textBaseline = 'alphabetic';
  word('signal', 2, upper * 0.34, look.data);
  word('noise', width - 2, upper * 0.34, look.noise, 'right');
  // Its curve falls from the upper left to the lower right: the words lie in the other two corners.
  const height = context.measureText('M').actualBoundingBoxAscent;
  word('log-SNR', 2, equal + height + 5, look.ink);
  word('↓ more noise', width - 2, equal - 6, look.muted, 'right');
}

/** The shares as two lines, in the upper part; the logarithm of their ratio in the lower; the cursor through both. */
export function paintPlot(context: Context, schedule: Schedule, box: Box, look: PlotLook, t: number): void {
  const { width, height } = box;
  const gap = 14;
  const upper = (height - gap) / 2;
  const shareY = (level: Level) => 1 + (1 - signalShare(level)) * (upper - 2);
  const noiseY = (level: Level) => upper - shareY(level);
  const snrY = (level: Level) =>
    upper + gap + (0.5 - clamp(logSnr(level), LOG_SNR_REACH) / (2 * LOG_SNR_REACH)) * upper;
  const equal = upper + gap + upper / 2;
  context.fillStyle = look.hair;
  for (const y of [upper, equal]) context.fillRect(0, Math.round(y), width, 1);
  words(context, box, look, upper, equal);
  const x = Math.min(width - 0.5, Math.max(0.5, t * width));
  context.fillStyle = withAlpha(look.ink, 0.55);
  context.fillRect(x - 0.5 * look.line, 0, look.line, height);
  const lines = [
    [look.data, shareY],
    [look.noise, noiseY],
    [look.ink, snrY],
  ] as const;
  for (const [colour, y] of lines) {
    const points = along(schedule, y).map(([at, value]): [number, number] => [at * width, value]);
    paintCurve(context, points, colour, 1.75 * look.line);
    context.beginPath();
    context.arc(x, y(schedule.level(t)), 3.5 * look.line, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  }
}
