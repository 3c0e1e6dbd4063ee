/** Draws the columns of a duel. */
import { rivalNames, rivals } from '../../../core/rivals.ts';
import { schedules } from '../../../core/schedules.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { type LineChart, paintLineChart } from '../../../modalities/lineChart.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { cellOf, paintArrows, planeOf, REACH, scatter } from '../../../modalities/plane.ts';
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import type { Look } from '../../../ui/look.ts';
import { arrowsOf } from '../../common/arrows.ts';
import { smoothed } from '../paint.ts';
import { duelNow } from './duel.ts';
import { ACROSS, arrowPlaces, type DuelSeen, duelMoment, duelSeen, FIELD, samplesIn } from './sight.ts';

export type DuelFrame = DuelSeen['frames'][number];

/** Of the denoiser's run, at the cursor: the first that is not noisier. */
export function denoiserFrame({ frames }: Pick<DuelSeen, 'frames'>): DuelFrame {
  const { t } = experiment.getState();
  return frames.find(({ level }) => level.t <= t + 1e-6) ?? frames[frames.length - 1];
}

/** The samples of one rival, over the true density and what it is that moves them. */
export const paintRival =
  (rival: number, truth: Truth | null): Paint =>
  (context, box, look) => {
    const seen = duelSeen();
    const modality = modalityOf(dataset(duelNow().spec.data));
    if (seen?.judged[rival]) paintJudge(context, box, seen.judged[rival], look);
    if (truth) modality.ground?.(context, box, truth, look);
    if (!seen) return;
    const frame = seen.judged[rival] ? null : denoiserFrame(seen);
    if (frame) paintDenoiser(context, box, frame, look);
    const x = frame?.x ?? samplesIn(seen, rival);
    const radius = Math.max(0.7, Math.min(box.width, box.height) / 260) * look.line;
    scatter(context, x, planeOf(box), { colour: look.ink, radius, opacity: 0.55 });
  };

const LONGEST = 1.3;

function paintDenoiser(
  context: CanvasRenderingContext2D,
  box: Box,
  { level, x0 }: DuelFrame,
  look: Look,
): void {
  const schedule = schedules.cosine;
  // At data itself there is nowhere to go.
  if (level.sigma === 0) return;
  const plane = planeOf(box);
  const arrow = arrowsOf('velocity', schedule, level, arrowPlaces, x0);
  const lengths = Array.from({ length: arrow.length / 2 }, (_, i) =>
    Math.hypot(arrow[2 * i], arrow[2 * i + 1]),
  ).sort((a, b) => a - b);
  const longest = Math.max(0.1, lengths[Math.floor(0.9 * lengths.length)]);
  paintArrows(context, arrowPlaces, arrow, plane, {
    colour: look.network,
    width: look.line,
    opacity: 0.8,
    scale: (LONGEST * cellOf(ACROSS) * plane.scale) / longest,
  });
}

const rgb = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Of the tint, at the strongest. */
const MOST = 110;

/**
 * What the discriminator says, a tint: of data's colour where it says data, of noise's where it says generated; the
 * middle of its answers has none, since for some only differences count.
 */
function paintJudge(context: CanvasRenderingContext2D, box: Box, answers: Float32Array, look: Look): void {
  const sorted = [...answers].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  const spread = Math.max(
    1e-3,
    sorted[Math.floor(0.95 * sorted.length)] - sorted[Math.floor(0.05 * sorted.length)],
  );
  const small = new OffscreenCanvas(FIELD, FIELD);
  const image = new ImageData(FIELD, FIELD);
  answers.forEach((answer, i) => {
    const strength = Math.max(-1, Math.min(1, (2 * (answer - middle)) / spread));
    const [red, green, blue] = rgb(strength > 0 ? look.data : look.noise);
    image.data.set([red, green, blue, MOST * Math.abs(strength)], 4 * i);
  });
  small.getContext('2d')?.putImageData(image, 0, 0);
  const plane = planeOf(box);
  const side = 2 * REACH * plane.scale;
  context.save();
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, (box.width - side) / 2, (box.height - side) / 2, side, side);
  context.restore();
}

/** Losses over the steps of one rival: of its generator and its discriminator, or of the denoiser. */
export function lossesOf(rival: number): LineChart {
  const { losses, steps } = duelNow();
  const lines = losses[rival].map((history) =>
    history.points().filter(([, value]) => Number.isFinite(value)),
  );
  const values = lines.flat().map(([, value]) => value);
  values.sort((a, b) => a - b);
  const [low, high] = values.length
    ? [values[Math.floor(0.01 * values.length)], values[Math.ceil(0.99 * values.length) - 1]]
    : [0, 1];
  const room = Math.max(0.05, 0.12 * (high - low));
  const game = rivals[rivalNames[rival]].game;
  const roles = game ? (['network', 'noise'] as const) : (['network'] as const);
  return {
    lines: lines.flatMap((points, i) => [
      { role: roles[i], points, opacity: 0.3 },
      { role: roles[i], points: smoothed(points), opacity: 1 },
    ]),
    x: [0, Math.max(50, steps[rival])],
    y: [Math.max(0, low - room), high + room],
    across: 'steps',
    up: game ? 'losses of both' : 'loss',
    at: duelMoment()?.steps[rival],
  };
}

export const paintLosses =
  (rival: number): Paint =>
  (context, box, look) =>
    paintLineChart(context, box, lossesOf(rival), look);
