/** Draws the panes of the bench, at the moment of drawing. */
import { at, last } from '../../../core/at.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { type LineChart, paintLineChart } from '../../../modalities/lineChart.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { paintCarried, paths, planeOf, scatter } from '../../../modalities/plane.ts';
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import type { Way } from '../../../state/training.ts';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import type { Look } from '../../../ui/look.ts';
import { gridLinks, gridPlaces, traced } from './grid.ts';
import { bendsNow, seenNow, spanNow, stateNow, teacherSeen } from './sight.ts';
import { studentNow } from './student.ts';

/** Where colours are at their strongest. */
const STRONGEST = 2.65;

function ground(context: CanvasRenderingContext2D, box: Box, truth: Truth | null, look: Look): void {
  const modality = modalityOf(dataset(experiment.getState().data));
  if (truth) modality.ground?.(context, box, truth, look);
}

function grid(context: CanvasRenderingContext2D, box: Box, x: Float32Array, look: Look): void {
  const radius = Math.max(1.1, Math.min(box.width, box.height) / 130);
  const carried = { from: gridPlaces, x, links: gridLinks, reach: STRONGEST };
  paintCarried(context, carried, planeOf(box), radius, look);
  if (isOne(x)) ring(context, box, x, look);
}

/** Whether all are at one place, as far as can be seen. */
const isOne = (x: Float32Array): boolean => x.every((value, i) => Math.abs(value - at(x, i & 1)) < 0.05);

/** So that a single dot is not overlooked. */
function ring(context: CanvasRenderingContext2D, box: Box, x: Float32Array, look: Look): void {
  const { width, height, scale } = planeOf(box);
  context.save();
  context.strokeStyle = look.ink;
  context.lineWidth = 1.5 * look.line;
  context.beginPath();
  context.arc(width / 2 + at(x, 0) * scale, height / 2 - at(x, 1) * scale, 7 * look.line, 0, 2 * Math.PI);
  context.stroke();
  context.restore();
}

/** The grid where a way has carried it; as it begins, before there is one. */
export const paintWay =
  (wayOf: () => Way | null | undefined, truth: Truth | null): Paint =>
  (context, box, look) => {
    ground(context, box, truth, look);
    const way = wayOf();
    if (way) grid(context, box, stateNow(way), look);
  };

export const paintStart: Paint = (context, box, look) => grid(context, box, gridPlaces, look);

/** Some of the ways as lines, and where they are at the cursor. */
export const paintLinesOf =
  (wayOf: () => Way | null | undefined, role: 'noise' | 'network', truth: Truth | null): Paint =>
  (context, box, look) => {
    ground(context, box, truth, look);
    const way = wayOf();
    if (!way) return;
    const plane = planeOf(box);
    const to = spanNow(way.length - 1) + 1;
    const width = 1.2 * look.line;
    paths(context, way, traced, plane, { colour: look[role], width, opacity: 0.3 });
    paths(context, way.slice(0, to), traced, plane, { colour: look[role], width, opacity: 0.95 });
    const here = stateNow(way);
    const x = traced.flatMap((i) => [here[2 * i] ?? Number.NaN, here[2 * i + 1] ?? Number.NaN]);
    scatter(context, x, plane, { colour: look.ink, radius: 2.2, opacity: 1 });
  };

/** Steps that an axis shows at least. */
const LEAST = 200;

/** Loss over the steps, on a scale of its logarithm: it falls by factors. */
function lossChart(): LineChart {
  const { losses, step } = studentNow();
  const points = losses
    .points()
    .filter(([, value]) => value > 0)
    .map(([at, value]): [number, number] => [at, Math.log10(value)]);
  const values = points.map(([, value]) => value);
  const [low, high] = values.length ? [Math.min(...values), Math.max(...values)] : [-1, 0];
  return {
    lines: [{ role: 'network', points, opacity: 1 }],
    x: [0, Math.max(LEAST, step)],
    y: [low - 0.1, high + 0.1],
    across: 'steps',
    up: 'log₁₀ of the loss',
    ...(seenNow() && { at: seenNow()?.moment.step }),
  };
}

/** How bent the ways were at each look, under the exact flow's. */
function bendChart(): LineChart {
  const points = bendsNow().map(([step, { mean }]): [number, number] => [step, mean]);
  const teacher = teacherSeen()?.bend?.mean ?? 0;
  const to = Math.max(LEAST, studentNow().step);
  return {
    lines: [
      { role: 'network', points, opacity: 1 },
      {
        role: 'noise',
        points: [
          [0, teacher],
          [to, teacher],
        ],
        opacity: 1,
        dashed: true,
      },
    ],
    x: [0, to],
    y: [0, 1.15 * Math.max(teacher, 0.01, ...points.map(([, value]) => value))],
    across: 'steps',
    up: 'bend S',
    ...(seenNow() && { at: seenNow()?.moment.step }),
  };
}

export const paintProgress: Paint = (context, box, look) =>
  paintLineChart(context, box, experiment.getState().distils === 'lines' ? bendChart() : lossChart(), look);

export function progressLabel(): string {
  const { losses, step } = studentNow();
  if (!step) return 'Nothing learnt yet';
  if (experiment.getState().distils === 'jumps')
    return `Loss over ${step} steps, now ${losses.recent(100)?.toPrecision(2)}`;
  const bends = bendsNow();
  return bends.length
    ? `Bend of the ways over ${step} steps, now ${last(bends)[1].mean.toFixed(3)}`
    : 'No ways to tell the bend of yet';
}
