/** Shares against guidance: one curve for each thing that is measured in each way, told apart by mark, colour and name. */
import { scaleLinear, scalePow } from 'd3-scale';
import { grownIn } from './grown.ts';
import { type Look, type Role, withAlpha } from './look.ts';
import type { Box } from './plane.ts';
import { paintShape } from './shapes.ts';

type Context = CanvasRenderingContext2D;

export interface TradePoint {
  readonly scale: number;
  /** A share; 1 is all. */
  readonly mean: number;
  /** Half the length of the error bar. */
  readonly error: number | null;
}

export interface TradeCurve {
  readonly label: string;
  readonly role: Role;
  /** Which mark stands for it. */
  readonly shape: number;
  readonly dashed: boolean;
  /** From the left. */
  readonly points: readonly TradePoint[];
}

export interface TradeChart {
  readonly curves: readonly TradeCurve[];
  /** The scales that are marked. */
  readonly ticks: readonly number[];
  readonly across: string;
  readonly up: string;
  /** The points that are ringed: those of one run. */
  readonly chosen: readonly TradePoint[];
}

interface ChartLook extends Look {
  readonly hair: string;
  readonly muted: string;
  readonly font: string;
}

const NARROW = 480;
const USUAL = 800;
const isNarrow = (width: number, font: string) => width < NARROW * grownIn(width, USUAL, font);

/** The share at the top: all, or what is more than all. */
const topOf = ({ curves }: Pick<TradeChart, 'curves'>): number =>
  Math.max(1.05, ...curves.flatMap(({ points }) => points.map(({ mean, error }) => mean + (error ?? 0))));

function scalesOf({ width, height }: Box, chart: Pick<TradeChart, 'curves' | 'ticks'>, font: string) {
  const grown = grownIn(width, USUAL, font);
  const right = (isNarrow(width, font) ? 92 : 150) * grown;
  const ends = [46 * grown, Math.max(47 * grown, width - right)];
  return {
    // Small scales differ more than large ones do.
    x: scalePow([0, Math.max(1, ...chart.ticks)], ends).exponent(0.6),
    y: scaleLinear([0, topOf(chart)], [Math.max(27 * grown, height - 40 * grown), 26 * grown]),
    grown,
  };
}

/** From scale and share to CSS pixels. */
export function tradePlace(
  box: Box,
  chart: Pick<TradeChart, 'curves' | 'ticks'>,
  font: string,
): (scale: number, share: number) => readonly [x: number, y: number] {
  const { x, y } = scalesOf(box, chart, font);
  return (scale, share) => [x(scale), y(share)];
}

export function paintTrade(context: Context, box: Box, chart: TradeChart, look: ChartLook): void {
  const scales = scalesOf(box, chart, look.font);
  context.font = look.font;
  paintAxes(context, chart, scales, look);
  for (const curve of chart.curves) paintCurveOf(context, curve, scales, look);
  context.strokeStyle = look.ink;
  context.lineWidth = 1.75 * look.line;
  for (const { scale, mean } of chart.chosen) {
    context.beginPath();
    context.arc(scales.x(scale), scales.y(mean), 9 * Math.sqrt(look.line), 0, 2 * Math.PI);
    context.stroke();
  }
  paintNames(context, box, chart, scales, look);
}

type Scales = ReturnType<typeof scalesOf>;

function paintAxes(context: Context, chart: TradeChart, { x, y, grown }: Scales, look: ChartLook): void {
  const [left = 0, right = 0] = x.range();
  const [foot = 0] = y.range();
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
    context.fillStyle = look.hair;
    context.fillRect(left, Math.round(y(tick)), right - left, 1);
    context.fillStyle = look.muted;
    context.fillText(`${100 * tick} %`, left - 6 * grown, y(tick));
  }
  context.textBaseline = 'alphabetic';
  context.textAlign = 'center';
  let before = Number.NEGATIVE_INFINITY;
  for (const tick of chart.ticks) {
    const place = x(tick);
    context.fillStyle = look.hair;
    context.fillRect(Math.round(place), foot, 1, 5 * grown);
    if (place - before < 24 * grown) continue;
    before = place;
    context.fillStyle = look.muted;
    context.fillText(String(tick), place, foot + 19 * grown);
  }
  // The last tick may have had no room for its number, only for its stroke.
  context.fillStyle = look.muted;
  context.textAlign = 'left';
  context.fillText(chart.up, 0, 13 * grown);
  context.textAlign = 'right';
  context.fillText(chart.across, right, foot + 36 * grown);
}

function paintCurveOf(context: Context, curve: TradeCurve, { x, y, grown }: Scales, look: ChartLook): void {
  const { role, shape, dashed, points } = curve;
  const colour = look[role];
  context.strokeStyle = withAlpha(colour, 0.75);
  context.lineWidth = 1.6 * look.line;
  context.lineJoin = 'round';
  context.setLineDash(dashed ? [5 * grown, 4 * grown] : []);
  context.beginPath();
  for (const { scale, mean } of points) context.lineTo(x(scale), y(mean));
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = colour;
  for (const { scale, mean, error } of points) {
    const at = x(scale);
    if (error !== null) {
      const [top, low] = [y(mean + error), y(Math.max(0, mean - error))];
      context.fillRect(at - look.line / 2, top, look.line, low - top);
      for (const end of [top, low]) context.fillRect(at - 3, end - look.line / 2, 6, look.line);
    }
    paintShape(context, shape, [at, y(mean)], 4.2 * Math.sqrt(look.line), colour, look.paper);
  }
}

/** Names at the right, each as near to where its curve ends as the others let it. */
function paintNames(context: Context, box: Box, { curves }: TradeChart, scales: Scales, look: ChartLook) {
  const { x, y, grown } = scales;
  const [, right = 0] = x.range();
  const line = 17 * grown;
  const rows = curves
    .flatMap(({ label, role, points }) => {
      const end = points.at(-1);
      if (!end) return [];
      const lines = isNarrow(box.width, look.font) ? label.split(/, /) : [label];
      return [{ lines, role, y: y(end.mean), from: x(end.scale), end: y(end.mean) }];
    })
    .sort((a, b) => a.end - b.end);
  let least = 0;
  for (const row of rows) {
    row.y = Math.max(row.y, least);
    least = row.y + line * row.lines.length;
  }
  let most = box.height + line / 2;
  for (const row of rows.toReversed()) {
    row.y = Math.min(row.y, most - line * row.lines.length);
    most = row.y;
  }
  context.font = look.font;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const row of rows) {
    context.strokeStyle = look.hair;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(row.from + 8, row.end);
    context.lineTo(right + 4 * grown, row.y);
    context.stroke();
    context.fillStyle = look[row.role];
    row.lines.forEach((words, i) => {
      context.fillText(words, right + 9 * grown, row.y + i * line);
    });
  }
}
