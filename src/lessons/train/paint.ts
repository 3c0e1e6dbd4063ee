/** Draws what a network in training has come to. */
import { at, pairAt } from '../../core/at.ts';
import { chosen } from '../../core/ideal.ts';
import { nearest } from '../../core/metrics.ts';
import { modalityOf } from '../../modalities/index.ts';
import { type LineChart, paintLineChart } from '../../modalities/lineChart.ts';
import type { Truth } from '../../modalities/modality.ts';
import { cellOf, paintArrows, paths, planeOf, scatter } from '../../modalities/plane.ts';
import { experiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import type { Box, Paint } from '../../ui/Canvas.tsx';
import type { Look } from '../../ui/look.ts';
import { arrowsOf } from '../common/arrows.ts';
import { colourRoles, paintPoints } from '../common/own/paint.ts';
import { answersNow } from './answers.ts';
import { examplesOf } from './examples.ts';
import type { Floor } from './floor.ts';
import { times } from './levels.ts';
import { scheduleOfPupil } from './schedule.ts';
import { ACROSS, frameNow, pupilNow, seenNow } from './sight.ts';

/** Where the data are, where a sampler goes from each place, and the samples of the network, all at the cursor. */
export const paintPlane =
  (truth: Truth | null): Paint =>
  (context, box, look) => {
    const { looks } = experiment.getState();
    const data = dataset(pupilNow().spec.data);
    const modality = modalityOf(data);
    if (truth) modality.ground?.(context, box, truth, look);
    if (looks !== 'samples') paintField(context, box, look);
    const frame = frameNow();
    if (frame && looks !== 'arrows') {
      const asked = seenNow()?.asked;
      const samples = { x: frame.x, count: frame.x.length / 2, event: data.event };
      if (asked) paintByColour(context, box, frame.x, asked.classes, look);
      else modality.draw(context, box, samples, { look, role: 'ink', gain: 1 });
    }
    const examples = examplesOf(pupilNow());
    if (!examples) return;
    if (frame?.level.sigma === 0 && looks !== 'arrows') paintNearest(context, box, frame.x, examples, look);
    const radius = examples.length > 2 * CROWDED ? 2 : 4.5;
    scatter(context, examples, planeOf(box), { colour: look.paper, radius: radius + 1.5, opacity: 1 });
    scatter(context, examples, planeOf(box), { colour: look.data, radius, opacity: 1 });
  };

const nearestOf = new WeakMap<Float32Array, Float32Array>();

/** A line from each sample to the example that it is nearest to. x: [N, 2], examples: [n, 2]. */
function paintNearest(
  context: CanvasRenderingContext2D,
  box: Box,
  x: Float32Array,
  examples: Float32Array,
  look: Look,
): void {
  const ends = nearestOf.get(x) ?? chosen(examples, nearest(x, examples, 2).index, 2);
  nearestOf.set(x, ends);
  const every = Array.from({ length: x.length / 2 }, (_, i) => i);
  const style = { colour: look.data, width: look.line, opacity: 0.35 };
  paths(context, [x, ends], every, planeOf(box), style);
}

/** Each in the colour, and the shape, that it was asked for. */
function paintByColour(
  context: CanvasRenderingContext2D,
  box: Box,
  x: Float32Array,
  colours: Uint8Array,
  look: Look,
): void {
  context.save();
  context.translate(box.width / 2, box.height / 2);
  paintPoints(context, { x, colours }, planeOf(box).scale, (colour) => look[at(colourRoles, colour)]);
  context.restore();
}

/** Examples of which one covers another. */
const CROWDED = 100;

const LONGEST = 1.3;
const SHORTEST = 0.1;

/** By the exact answer, broad and faint; by the network's over it. */
function paintField(context: CanvasRenderingContext2D, box: Box, look: Look): void {
  const plane = planeOf(box);
  const room = cellOf(ACROSS) * plane.scale;
  const { places, level, exact, learnt } = answersNow();
  const schedule = scheduleOfPupil(pupilNow());
  const fields = [
    { x0: exact, colour: look.data, width: 3.4, opacity: 0.3 },
    { x0: learnt, colour: look.network, width: 1.1, opacity: 0.9 },
  ].flatMap(({ x0, ...style }) =>
    x0 ? [{ ...style, arrow: arrowsOf('velocity', schedule, level, places, x0) }] : [],
  );
  const longest = Math.max(SHORTEST, ...fields.map(({ arrow }) => lengthOf(arrow)));
  for (const { arrow, colour, width, opacity } of fields)
    paintArrows(context, places, arrow, plane, {
      colour,
      width: look.line * width * Math.max(0.8, room / 30),
      opacity,
      scale: (LONGEST * room) / longest,
    });
}

/** The ninth of ten arrows by length: a few long ones at the rim do not make all others short. */
function lengthOf(arrow: Float64Array): number {
  const lengths = Array.from({ length: arrow.length / 2 }, (_, i) => Math.hypot(...pairAt(arrow, i)));
  return lengths.sort((a, b) => a - b)[Math.floor(0.9 * lengths.length)] ?? Number.NaN;
}

const padded = (values: readonly number[], share: number): readonly [number, number] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(0.02, high - low);
  return [Math.max(0, low - share * room), high + share * room];
};

/** The same all along. */
export const flat = (value: number, to: number) =>
  [
    [0, value],
    [to, value],
  ] as const;

/** The loss of each step, its running mean, and the least that there can be. */
export function lossChart(floor: Floor | null): LineChart {
  const pupil = pupilNow();
  const points = pupil.losses.points().filter(([, value]) => Number.isFinite(value));
  const to = Math.max(100, pupil.step);
  const smooth = smoothed(points);
  const values = [...smooth.map(([, value]) => value), ...(floor ? [floor.all.mean] : [])];
  return {
    lines: [
      { role: 'network', points, opacity: 0.3 },
      { role: 'network', points: smooth, opacity: 1 },
      { role: 'data', points: floor ? flat(floor.all.mean, to) : [], opacity: 1, dashed: true },
    ],
    x: [0, to],
    y: padded(values.length ? values : [0.8, 1], 0.25),
    across: 'steps',
    up: 'loss',
    at: seenNow()?.moment.step,
  };
}

/** Share of all points that a running mean is over, before each. */
const SPAN = 0.06;

/** Means over the last points before each. */
export function smoothed(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const span = Math.max(1, Math.round(SPAN * points.length));
  let sum = 0;
  return points.map(([step, value], i) => {
    sum += value - (i >= span ? at(points, i - span)[1] : 0);
    return [step, sum / Math.min(span, i + 1)];
  });
}

/** The loss at each noise level. */
export function levelChart(floor: Floor | null): LineChart {
  const [held, examples] = [lossesByLevel(floor, 'heldOut'), lossesByLevel(floor, 'examples')];
  const along = (values: readonly number[]) => values.map((value, i) => [at(times, i), value] as const);
  const [leastHeld, least] = leastByLevel(floor);
  const values = [...held, ...examples, ...leastHeld, ...least];
  return {
    lines: [
      { role: 'network', points: along(held), opacity: 1 },
      { role: 'noise', points: along(examples), opacity: 1 },
      { role: 'data', points: along(leastHeld), opacity: 1, dashed: true },
      { role: 'noise', points: along(least), opacity: 1, dashed: true },
    ],
    x: [0, 1],
    y: padded(values.length ? values : [0, 1], 0.12),
    across: 't, from data to noise',
    up: 'loss at each level',
    at: experiment.getState().t,
  };
}

/** What the exact answers to all data, and to the examples, come to at `times`; empty where they are unknown or the same. */
function leastByLevel(
  floor: Floor | null,
): readonly [heldOut: readonly number[], examples: readonly number[]] {
  const means = (of: Floor['each'] | null | undefined) => (of ?? []).map(({ mean }) => mean);
  const few = pupilNow().examples !== null || !floor?.heldOut;
  return [means(floor?.heldOut), few ? means(floor?.each) : []];
}

/**
 * Mean loss of the network at `times`: the floor and, since errors of the exact answer and gaps to it are uncorrelated,
 * the mean squared gap over it. Empty before it is known.
 */
export function lossesByLevel(floor: Floor | null, on: 'heldOut' | 'examples'): readonly number[] {
  const losses = seenNow()?.[on];
  if (!losses) return [];
  if (!losses.gaps) return losses.each;
  const least = on === 'heldOut' ? floor?.heldOut : floor?.each;
  return least ? losses.each.map((gap, i) => gap + at(least, i).mean) : [];
}

export const paintChart =
  (chart: () => LineChart): Paint =>
  (context, box, look) =>
    paintLineChart(context, box, chart(), look);
