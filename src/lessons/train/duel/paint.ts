/** Draws the columns of a duel. */
import { at, last, pairAt } from '../../../core/at.ts';
import { rivalAt } from '../../../core/rivals.ts';
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
import type { Floor } from '../floor.ts';
import { flat, smoothed } from '../paint.ts';
import { duelNow } from './duel.ts';
import { ACROSS, arrowPlaces, type DuelSeen, duelSeen, FIELD, samplesIn } from './sight.ts';

export type DuelFrame = DuelSeen['frames'][number];

/** Of the denoiser's run, at the cursor: the first that is not noisier. */
export function denoiserFrame({ frames }: Pick<DuelSeen, 'frames'>): DuelFrame {
  const { t } = experiment.getState();
  return frames.find(({ level }) => level.t <= t + 1e-6) ?? last(frames);
}

/** The samples of one rival, over the true density and what it is that moves them. */
export const paintRival =
  (rival: number, truth: Truth | null): Paint =>
  (context, box, look) => {
    const seen = duelSeen();
    const modality = modalityOf(dataset(duelNow().spec.data));
    const judged = seen?.judged[rival];
    if (judged) paintJudge(context, box, judged, look);
    if (truth) modality.ground?.(context, box, truth, look);
    if (!seen) return;
    const frame = judged ? null : denoiserFrame(seen);
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
  const lengths = Array.from({ length: arrow.length / 2 }, (_, i) => Math.hypot(...pairAt(arrow, i)));
  const longest = Math.max(0.1, rank(lengths, 0.9));
  paintArrows(context, arrowPlaces, arrow, plane, {
    colour: look.network,
    width: look.line,
    opacity: 0.8,
    scale: (LONGEST * cellOf(ACROSS) * plane.scale) / longest,
  });
}

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));

/** The value that this share of all lies below. */
function rank(values: ArrayLike<number>, share: number): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  return at(sorted, Math.min(sorted.length - 1, Math.floor(share * sorted.length)));
}

/** Of the tint, at the strongest. */
const MOST = 110;

/**
 * What the discriminator says, a tint: of data's colour where it says data, of noise's where it says generated; the
 * middle of its answers has none, since for some only differences count.
 */
function paintJudge(context: CanvasRenderingContext2D, box: Box, answers: Float32Array, look: Look): void {
  const middle = rank(answers, 0.5);
  const spread = Math.max(1e-3, rank(answers, 0.95) - rank(answers, 0.05));
  const small = new OffscreenCanvas(FIELD, FIELD);
  const image = new ImageData(FIELD, FIELD);
  answers.forEach((answer, i) => {
    const strength = Math.max(-1, Math.min(1, (2 * (answer - middle)) / spread));
    const colour = channels(strength > 0 ? look.data : look.noise);
    image.data.set([...colour, MOST * Math.abs(strength)], 4 * i);
  });
  small.getContext('2d')?.putImageData(image, 0, 0);
  const plane = planeOf(box);
  const side = 2 * REACH * plane.scale;
  context.save();
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, (box.width - side) / 2, (box.height - side) / 2, side, side);
  context.restore();
}

/** What draws, then its discriminator. */
const roleOf = (which: number): 'noise' | 'network' => (which ? 'noise' : 'network');

/** Losses over the steps of one rival: of its generator and its discriminator, or of the denoiser, over its floor. */
function lossesOf(rival: number, floor: Floor | null): LineChart {
  const { losses, steps } = duelNow();
  const lines = at(losses, rival).map((history) =>
    history.points().filter(([, value]) => Number.isFinite(value)),
  );
  const values = lines.flat().map(([, value]) => value);
  const [low, high] = values.length ? [rank(values, 0.01), rank(values, 0.99)] : [0, 1];
  const room = Math.max(0.05, 0.12 * (high - low));
  const game = rivalAt(rival).game;
  const to = Math.max(50, at(steps, rival));
  const least = floor ? flat(floor.all.mean, to) : [];
  return {
    lines: [
      ...lines.flatMap((points, i) => [
        { role: roleOf(i), points, opacity: 0.3 },
        { role: roleOf(i), points: smoothed(points), opacity: 1 },
      ]),
      { role: 'data' as const, points: least, opacity: 1, dashed: true },
    ],
    x: [0, to],
    y: [Math.max(0, Math.min(low, floor?.all.mean ?? low) - room), high + room],
    across: 'steps',
    up: game ? 'losses, G and D' : 'loss',
    at: duelSeen()?.moment.steps[rival],
  };
}

export const paintLosses =
  (rival: number, floor: Floor | null): Paint =>
  (context, box, look) =>
    paintLineChart(context, box, lossesOf(rival, floor), look);
