/** Lines over a common axis: losses over steps, errors over time. What they are is said beside the chart. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { grownIn } from './grown.ts';
import { type Look, type Role, withAlpha } from './look.ts';
import type { Box } from './plane.ts';

export interface ChartLine {
  readonly role: Role;
  /** [x, y], from the left. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly opacity: number;
  readonly dashed?: boolean;
}

export interface LineChart {
  readonly lines: readonly ChartLine[];
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  /** What is along the axes. */
  readonly across: string;
  readonly up: string;
  /** A place on the axis that is told of. */
  readonly at?: number;
}

interface ChartLook extends Look {
  readonly hair: string;
  readonly muted: string;
  readonly font: string;
}

const SIZE = 12;
/** On the right. */
const MARGIN = 12;

/** Pixels between the edges of a chart and the ends of its axes. */
export function lineChartMargins({ width }: Pick<Box, 'width'>, font: string) {
  const grown = grownIn(width, 560, font);
  return { left: 46 * grown, right: MARGIN * grown, top: 22 * grown, bottom: 34 * grown };
}

export function paintLineChart(
  context: CanvasRenderingContext2D,
  { width, height }: Box,
  chart: LineChart,
  look: ChartLook,
): void {
  const grown = grownIn(width, 560, look.font);
  const { left, right, top, bottom } = lineChartMargins({ width }, look.font);
  const x = scaleLinear(chart.x, [left, Math.max(left + 1, width - right)]);
  // What is beyond the axis stays at its end.
  const y = scaleLinear(chart.y, [Math.max(top + 1, height - bottom), top]).clamp(true);
  context.font = look.font;
  paintAxes(context, chart, { x, y }, look, grown);
  for (const one of chart.lines) {
    context.beginPath();
    line<readonly [number, number]>()
      .x(([at]) => x(at))
      .y(([, value]) => y(value))
      .context(context)(one.points as [number, number][]);
    context.strokeStyle = withAlpha(look[one.role], one.opacity);
    context.lineWidth = (one.dashed ? 1.4 : 1.8) * look.line;
    context.lineJoin = 'round';
    context.setLineDash(one.dashed ? [5 * grown, 4 * grown] : []);
    context.stroke();
  }
  context.setLineDash([]);
}

type Scales = Readonly<Record<'x' | 'y', ReturnType<typeof scaleLinear<number, number>>>>;

function paintAxes(
  context: CanvasRenderingContext2D,
  chart: LineChart,
  { x, y }: Scales,
  look: ChartLook,
  grown: number,
): void {
  const [left = 0, right = 0] = x.range();
  const [foot = 0, top = 0] = y.range();
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (const tick of y.ticks(Math.max(2, Math.round((foot - top) / (34 * grown))))) {
    context.fillStyle = look.hair;
    context.fillRect(left, Math.round(y(tick)), right - left, 1);
    context.fillStyle = look.muted;
    context.fillText(y.tickFormat()(tick), left - 6 * grown, y(tick));
  }
  context.textBaseline = 'alphabetic';
  context.textAlign = 'center';
  for (const tick of x.ticks(Math.max(2, Math.round((right - left) / (80 * grown))))) {
    context.fillStyle = look.hair;
    context.fillRect(Math.round(x(tick)), foot, 1, 4 * grown);
    context.fillStyle = look.muted;
    const text = x.tickFormat()(tick);
    // The last one ends where the chart does.
    const most = right + MARGIN * grown - context.measureText(text).width / 2;
    context.fillText(text, Math.min(x(tick), most), foot + 16 * grown);
  }
  context.fillStyle = look.muted;
  context.textAlign = 'left';
  context.fillText(chart.up, 0, SIZE * grown);
  context.textAlign = 'right';
  context.fillText(chart.across, right, foot + 31 * grown);
  if (chart.at === undefined) return;
  context.fillStyle = look.ink;
  context.fillRect(Math.round(x(chart.at)) - look.line / 2, top, look.line, foot - top);
}
