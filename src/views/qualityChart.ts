/** Distance from the data against calls of the network: one curve a sampler, told apart by its mark and its name. */
import { grownIn } from './grown.ts';
import { type Look, withAlpha } from './look.ts';
import type { Box } from './plane.ts';
import { paintShape } from './shapes.ts';

type Context = CanvasRenderingContext2D;
type Place = readonly [x: number, y: number];

export interface ChartPoint {
  readonly calls: number;
  readonly mean: number;
  /** Half the length of the error bar. */
  readonly error: number | null;
}

export interface ChartCurve {
  readonly label: string;
  /** Which mark stands for it. */
  readonly shape: number;
  /** In the colour of noise, because it adds some. */
  readonly noisy: boolean;
  /** From the left; all above 0. */
  readonly points: readonly ChartPoint[];
}

export interface QualityChart {
  readonly curves: readonly ChartCurve[];
  /** Those of the settings before, dotted and without marks. */
  readonly before?: readonly ChartCurve[];
  readonly floor: ChartPoint['mean'] | null;
  readonly floorName: string;
  /** Calls at the right end. */
  readonly most: number;
  readonly across: string;
  readonly up: string;
  /** The point that is ringed. */
  readonly chosen: { readonly calls: number; readonly mean: number } | null;
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

const nice = [1, 2, 5];
/** Left end of the axis, so that marks at one call stand clear of it. */
const FIRST = 0.8;
const EMPTY: Place = [0.02, 1];

/** The distances at the foot and at the top: round numbers around all that is there. */
export function reachOf({
  curves,
  before = [],
  floor,
}: Pick<QualityChart, 'curves' | 'before' | 'floor'>): Place {
  const values = [...curves, ...before].flatMap(({ points }) => points.map(({ mean }) => mean));
  if (floor !== null) values.push(floor);
  if (!values.length) return EMPTY;
  const low = Math.min(...values) / 1.15;
  const high = Math.max(...values) * 1.1;
  return [below(low), -below(-high)];
}

/** The next number of 1, 2, 5, 10 … below; of a negative number, the next above its opposite, negative. */
function below(value: number): number {
  const size = Math.abs(value);
  const power = 10 ** Math.floor(Math.log10(size));
  const steps = [...nice, 10].map((step) => step * power);
  return value > 0
    ? (steps.filter((step) => step <= size).at(-1) ?? power)
    : -(steps.find((step) => step >= size) ?? 10 * power);
}

/** 1, 2, 5, 10 … from one number to another. */
export function ticksBetween(low: number, high: number): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power++)
    for (const step of nice) {
      const tick = Number((step * 10 ** power).toPrecision(1));
      if (tick >= low * 0.999 && tick <= high * 1.001) ticks.push(tick);
    }
  return ticks;
}

const share = (value: number, low: number, high: number) => Math.log(value / low) / Math.log(high / low);

/** From calls and distance to CSS pixels. */
export function placeIn(
  box: Box,
  chart: QualityChart,
  font: string,
): (calls: number, distance: number) => Place {
  const { left, top, width, height } = chartFrame(box, font);
  const [low, high] = reachOf(chart);
  return (calls, distance) => [
    left + share(calls, FIRST, chart.most) * width,
    top + (1 - share(distance, low, high)) * height,
  ];
}

export function paintQuality(context: Context, box: Box, chart: QualityChart, look: ChartLook): void {
  const at = placeIn(box, chart, look.font);
  paintAxes(context, box, chart, at, look);
  paintFloor(context, box, chart, at, look);
  for (const curve of chart.before ?? []) paintBefore(context, curve, at, look);
  for (const curve of chart.curves) paintOne(context, curve, at, look);
  if (chart.chosen) {
    const [x, y] = at(chart.chosen.calls, chart.chosen.mean);
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
  const [low, high] = reachOf(chart);
  const bottom = top + height;
  const grown = grownIn(box.width, USUAL, look.font);
  context.font = look.font;
  context.fillStyle = look.muted;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  let above = Number.POSITIVE_INFINITY;
  for (const tick of ticksBetween(low, high)) {
    const y = at(1, tick)[1];
    context.fillStyle = look.hair;
    context.fillRect(left, Math.round(y), width, 1);
    if (above - y < ROW * grown) continue;
    above = y;
    context.fillStyle = look.muted;
    context.fillText(String(tick), left - 7, y);
  }
  context.textBaseline = 'alphabetic';
  context.textAlign = 'center';
  let before = Number.NEGATIVE_INFINITY;
  for (const tick of ticksBetween(1, chart.most)) {
    const x = at(tick, low)[0];
    context.fillStyle = look.hair;
    context.fillRect(Math.round(x), bottom, 1, 5);
    if (x - before < 26 * grown) continue;
    before = x;
    context.fillStyle = look.muted;
    context.fillText(String(tick), x, bottom + 19 * grown);
  }
  context.textAlign = 'left';
  context.fillText(chart.up, 0, 13 * grown);
  context.textAlign = 'right';
  context.fillText(chart.across, left + width, bottom + 36 * grown);
  if (!chart.before?.length) return;
  context.textAlign = 'right';
  context.fillText('dotted: before', left + width, 13 * grown);
}

function paintFloor(context: Context, box: Box, { floor, floorName }: QualityChart, at: At, look: ChartLook) {
  if (floor === null) return;
  const { left, width } = chartFrame(box, look.font);
  const y = at(1, floor)[1];
  context.fillStyle = look.data;
  context.fillRect(left, y - look.line / 2, width, look.line);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(floorName, left + 4, y - 5);
}

function paintBefore(context: Context, { points, noisy }: ChartCurve, at: At, look: ChartLook): void {
  context.strokeStyle = withAlpha(noisy ? look.noise : look.ink, 0.6);
  context.lineWidth = 1.4 * look.line;
  context.setLineDash([1.5, 4]);
  context.beginPath();
  for (const { calls, mean } of points) context.lineTo(...at(calls, mean));
  context.stroke();
  context.setLineDash([]);
}

function paintOne(context: Context, { points, noisy, shape }: ChartCurve, at: At, look: ChartLook): void {
  const colour = noisy ? look.noise : look.ink;
  context.strokeStyle = withAlpha(colour, 0.75);
  context.lineWidth = 1.4 * look.line;
  context.lineJoin = 'round';
  context.beginPath();
  for (const { calls, mean } of points) context.lineTo(...at(calls, mean));
  context.stroke();
  context.fillStyle = colour;
  for (const { calls, mean, error } of points) {
    const [x, y] = at(calls, mean);
    if (error !== null) {
      // Of a logarithm there is nothing below 0, so a bar that reaches there ends at a tenth of the mean.
      const [top, foot] = [at(calls, mean + error)[1], at(calls, Math.max(mean / 10, mean - error))[1]];
      context.fillRect(x - look.line / 2, top, look.line, foot - top);
      for (const end of [top, foot]) context.fillRect(x - 3, end - look.line / 2, 6, look.line);
    }
    paintShape(context, shape, [x, y], 4.2 * Math.sqrt(look.line), colour, look.paper);
  }
}

/** Names at the right, each as near to where its curve ends as the others let it. */
function paintNames(context: Context, box: Box, { curves }: QualityChart, at: At, look: ChartLook): void {
  const { left, width, top, height } = chartFrame(box, look.font);
  const narrow = isNarrow(box.width, look.font);
  const line = 16 * grownIn(box.width, USUAL, look.font);
  const rows = curves
    .flatMap(({ label, noisy, points }) => {
      const last = points.at(-1);
      if (!last) return [];
      const lines = narrow ? label.split(/(?=\()/) : [label];
      const [end, tall] = [at(last.calls, last.mean), line * lines.length];
      return { lines, noisy, end, height: tall, top: end[1] - tall / 2 };
    })
    .sort((a, b) => a.end[1] - b.end[1]);
  moveApart(rows, top + height + 8);
  context.font = look.font;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const { lines, noisy, end, ...row } of rows) {
    const [x, y] = end;
    const middle = row.top + row.height / 2;
    context.strokeStyle = look.hair;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x + 8, y);
    context.lineTo(left + width + 2, middle);
    context.lineTo(left + width + 8, middle);
    context.stroke();
    context.fillStyle = noisy ? look.noise : look.ink;
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
