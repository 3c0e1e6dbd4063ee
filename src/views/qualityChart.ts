/** Quality against its cost, or one kind of quality against another: curves told apart by their marks and their names. */
import { type Axis, along, ticksOf, tickText } from './axes.ts';
import { grownIn } from './grown.ts';
import { type Look, withAlpha } from './look.ts';
import type { Box } from './plane.ts';
import { paintShape } from './shapes.ts';

type Context = CanvasRenderingContext2D;
type Place = readonly [x: number, y: number];

export interface ChartPoint {
  readonly across: number;
  readonly up: number;
  /** Half the length of the error bar. */
  readonly error: number | null;
  /** The same of the bar along the other axis; absent: none. */
  readonly acrossError?: number | null;
}

export interface ChartCurve {
  readonly label: string;
  /** Which mark stands for it. */
  readonly shape: number;
  /** In the colour of noise, because it adds some; of networks, because it is another one. */
  readonly role: 'ink' | 'noise' | 'network';
  /** Along the curve; above 0 on a logarithmic axis. */
  readonly points: readonly ChartPoint[];
}

export interface QualityChart {
  readonly curves: readonly ChartCurve[];
  /** Those of the settings before, dotted and without marks. */
  readonly before?: readonly ChartCurve[];
  /** A level, and what it is called. */
  readonly floor: number | null;
  readonly floorName: string;
  /** The same of the other axis. */
  readonly wall?: number | null;
  readonly x: Axis;
  readonly y: Axis;
  /** The point that is ringed. */
  readonly chosen: Pick<ChartPoint, 'across' | 'up'> | null;
}

interface ChartLook extends Look {
  readonly hair: string;
  readonly muted: string;
  readonly font: string;
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NARROW = 480;

const USUAL = 800;
const isNarrow = (width: number, font: string) => width < NARROW * grownIn(width, USUAL, font);

/** Where the axes are; names stand to the right of them. font: of the words. */
export function chartFrame({ width, height }: Box, font: string): Frame {
  const grown = grownIn(width, USUAL, font);
  const [left, right, top, bottom] = [
    44 * grown,
    (isNarrow(width, font) ? 104 : 164) * grown,
    26 * grown,
    40 * grown,
  ];
  return { left, top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };
}

/** From values to CSS pixels. */
export function placeIn(
  box: Box,
  { x, y }: Pick<QualityChart, 'x' | 'y'>,
  font: string,
): (across: number, up: number) => Place {
  const { left, top, width, height } = chartFrame(box, font);
  return (across, up) => [left + along(x, across) * width, top + (1 - along(y, up)) * height];
}

export function paintQuality(context: Context, box: Box, chart: QualityChart, look: ChartLook): void {
  const at = placeIn(box, chart, look.font);
  paintAxes(context, box, chart, at, look);
  paintFloor(context, box, chart, at, look);
  for (const curve of chart.before ?? []) paintBefore(context, curve, at, look);
  for (const curve of chart.curves) paintOne(context, curve, chart, at, look);
  if (chart.chosen) {
    const [x, y] = at(chart.chosen.across, chart.chosen.up);
    context.beginPath();
    context.arc(x, y, 9 * Math.sqrt(look.line), 0, 2 * Math.PI);
    context.strokeStyle = look.ink;
    context.lineWidth = 1.75 * look.line;
    context.stroke();
  }
  paintNames(context, box, chart, at, look);
}

type At = ReturnType<typeof placeIn>;

/** Numbers of the left axis need this much room. */
const ROW = 17;

function paintAxes(context: Context, box: Box, chart: QualityChart, at: At, look: ChartLook): void {
  const { left, top, width, height } = chartFrame(box, look.font);
  const [[first], [low]] = [chart.x.ends, chart.y.ends];
  const bottom = top + height;
  const grown = grownIn(box.width, USUAL, look.font);
  context.font = look.font;
  context.fillStyle = look.muted;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  let above = Number.POSITIVE_INFINITY;
  for (const tick of ticksOf(chart.y)) {
    const y = at(first, tick)[1];
    context.fillStyle = look.hair;
    context.fillRect(left, Math.round(y), width, 1);
    if (above - y < ROW * grown) continue;
    above = y;
    context.fillStyle = look.muted;
    context.fillText(tickText(chart.y, tick), left - 7, y);
  }
  context.textBaseline = 'alphabetic';
  context.textAlign = 'center';
  let before = Number.NEGATIVE_INFINITY;
  for (const tick of ticksOf(chart.x)) {
    const x = at(tick, low)[0];
    context.fillStyle = look.hair;
    context.fillRect(Math.round(x), bottom, 1, 5);
    const words = tickText(chart.x, tick);
    const half = context.measureText(words).width / 2 + 4 * grown;
    if (x - half < before) continue;
    before = x + half;
    context.fillStyle = look.muted;
    context.fillText(words, x, bottom + 19 * grown);
  }
  // The last tick may have had no room for its number, only for its stroke.
  context.fillStyle = look.muted;
  context.textAlign = 'left';
  context.fillText(chart.y.name, 0, 13 * grown);
  context.textAlign = 'right';
  context.fillText(chart.x.name, left + width, bottom + 36 * grown);
  if (!chart.before?.length) return;
  context.textAlign = 'right';
  context.fillText('dotted: before', left + width, 13 * grown);
}

function paintFloor(context: Context, box: Box, chart: QualityChart, at: At, look: ChartLook) {
  const { floor, floorName, wall = null, x, y } = chart;
  const { left, width, top, height } = chartFrame(box, look.font);
  context.fillStyle = look.data;
  if (wall !== null) context.fillRect(at(wall, y.ends[0])[0] - look.line / 2, top, look.line, height);
  if (floor === null) return;
  const level = at(x.ends[0], floor)[1];
  context.fillRect(left, level - look.line / 2, width, look.line);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(floorName, left + 4, level - 5);
}

function paintBefore(context: Context, { points, role }: ChartCurve, at: At, look: ChartLook): void {
  context.strokeStyle = withAlpha(look[role], 0.6);
  context.lineWidth = 1.4 * look.line;
  context.setLineDash([1.5, 4]);
  context.beginPath();
  for (const { across, up } of points) context.lineTo(...at(across, up));
  context.stroke();
  context.setLineDash([]);
}

/** Of a logarithm there is nothing below 0, so a bar that reaches there ends at a tenth of the mean. */
const foot = ({ log }: Axis, mean: number, error: number): number =>
  log ? Math.max(mean / 10, mean - error) : mean - error;

function paintBars(
  context: Context,
  point: ChartPoint,
  { x, y }: QualityChart,
  at: At,
  { line }: Look,
): void {
  const { across, up, error, acrossError = null } = point;
  const [middle, level] = at(across, up);
  if (error !== null) {
    const ends = [at(across, up + error)[1], at(across, foot(y, up, error))[1]] as const;
    context.fillRect(middle - line / 2, ends[0], line, ends[1] - ends[0]);
    for (const end of ends) context.fillRect(middle - 3, end - line / 2, 6, line);
  }
  if (acrossError === null) return;
  const ends = [at(foot(x, across, acrossError), up)[0], at(across + acrossError, up)[0]] as const;
  context.fillRect(ends[0], level - line / 2, ends[1] - ends[0], line);
  for (const end of ends) context.fillRect(end - line / 2, level - 3, line, 6);
}

function paintOne(context: Context, curve: ChartCurve, chart: QualityChart, at: At, look: ChartLook): void {
  const { points, role, shape } = curve;
  const colour = look[role];
  context.strokeStyle = withAlpha(colour, 0.75);
  context.lineWidth = 1.4 * look.line;
  context.lineJoin = 'round';
  context.beginPath();
  for (const { across, up } of points) context.lineTo(...at(across, up));
  context.stroke();
  context.fillStyle = colour;
  for (const point of points) {
    paintBars(context, point, chart, at, look);
    paintShape(context, shape, at(point.across, point.up), 4.2 * Math.sqrt(look.line), colour, look.paper);
  }
}

/** Names at the right, each as near to where its curve ends as the others let it. */
function paintNames(context: Context, box: Box, { curves }: QualityChart, at: At, look: ChartLook): void {
  const { left, width, top, height } = chartFrame(box, look.font);
  const narrow = isNarrow(box.width, look.font);
  const line = 16 * grownIn(box.width, USUAL, look.font);
  const rows = curves
    .flatMap(({ label, role, points }) => {
      const last = points.at(-1);
      if (!last) return [];
      const lines = narrow ? label.split(/(?=\()/) : [label];
      const [end, tall] = [at(last.across, last.up), line * lines.length];
      return { lines, role, end, height: tall, top: end[1] - tall / 2 };
    })
    .sort((a, b) => a.end[1] - b.end[1]);
  moveApart(rows, top + height + 8);
  context.font = look.font;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const { lines, role, end, ...row } of rows) {
    const [x, y] = end;
    const middle = row.top + row.height / 2;
    context.strokeStyle = look.hair;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x + 8, y);
    context.lineTo(left + width + 2, middle);
    context.lineTo(left + width + 8, middle);
    context.stroke();
    context.fillStyle = look[role];
    lines.forEach((words, i) => {
      context.fillText(words, left + width + 11, row.top + line * (i + 0.5));
    });
  }
}

/** Moves rows down until none lies on another, then all up again until the last ends at the foot. */
function moveApart(rows: readonly { top: number; readonly height: number }[], foot: number): void {
  let least = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    row.top = Math.max(row.top, least);
    least = row.top + row.height;
  }
  let most = foot;
  for (const row of rows.toReversed()) {
    row.top = Math.min(row.top, most - row.height);
    most = row.top;
  }
}
