/** The stage as one picture: its canvases by the painters that they have on the page, its words where they stand. */
import { inSlices, yieldThread } from '../core/pace.ts';
import { datasetOf, experiment } from '../state/experiment.ts';
import { scheduleOf } from '../state/schedule.ts';
import type { Box, Paint } from '../ui/Canvas.tsx';
import { type Look, look } from '../ui/look.ts';
import { paintingOn } from '../ui/paintings.ts';
import { paintWords } from './stageText.ts';

/** Pixels along a side, and in all, that every browser of today has room for. */
const LONGEST = 16_384;
const MOST = 2 ** 26;

/** CSS pixels around what is shown, and of the line beneath it. */
const EDGE = 16;
const LEGEND = 24;

/** Throws Error where no lesson stands on the page. */
export function stageNow(): HTMLElement {
  const stage = document.querySelector<HTMLElement>('.theatre .stage');
  if (!stage) throw new Error('There is no stage on this page yet: wait until the lesson is open.');
  return stage;
}

/** The picture's size in CSS pixels. */
export function stageBox(): Box {
  const { width, height } = stageNow().getBoundingClientRect();
  return { width: Math.ceil(width) + 2 * EDGE, height: Math.ceil(height) + 2 * EDGE + LEGEND };
}

/** Of the picture in pixels; even, as films must be. Throws RangeError above what browsers draw. */
export function pixelsOf({ width, height }: Box, scale: number): Box {
  const size = { width: 2 * Math.round((width * scale) / 2), height: 2 * Math.round((height * scale) / 2) };
  if (Math.max(size.width, size.height) > LONGEST || size.width * size.height > MOST)
    throw new RangeError(
      `${size.width} × ${size.height} pixels are more than browsers can draw: choose a smaller scale, or a smaller window.`,
    );
  return size;
}

const contextOf = (canvas: OffscreenCanvas) => {
  const context = canvas.getContext('2d');
  if (!context)
    throw new Error('The browser has no room for a picture of this size: choose a smaller scale.');
  return context;
};

/**
 * A painter's picture, in a canvas of its own as on the page: some painters set each pixel. The same one serves for all,
 * since what hundreds of them leave behind is long to clear away.
 */
function painted(canvas: OffscreenCanvas, paint: Paint, box: Box, { scale, colours }: Dress): void {
  canvas.width = Math.max(1, Math.round(box.width * scale));
  canvas.height = Math.max(1, Math.round(box.height * scale));
  const context = contextOf(canvas);
  context.scale(scale, scale);
  paint(context as unknown as CanvasRenderingContext2D, box, colours);
}

interface Dress {
  readonly scale: number;
  readonly colours: Look;
}

/** “Two moons · Cosine schedule · t = 0.300 · Denoise · Unnoise”: what the page says elsewhere than on its stage. */
function legendNow(): string {
  const spec = experiment.getState();
  const t = document.querySelector('.timeline .now')?.textContent;
  const schedule = `${scheduleOf(spec).label} schedule`;
  const bench = document.querySelector('.benches [aria-current]')?.textContent;
  return [datasetOf(spec).label, schedule, t, bench, document.title].filter(Boolean).join(' · ');
}

/** context: its unit is a CSS pixel. */
function paintLegend(context: OffscreenCanvasRenderingContext2D, box: Box, { font, muted }: Look): void {
  context.globalAlpha = 1;
  context.font = font;
  context.fillStyle = muted;
  context.textAlign = 'left';
  context.textBaseline = 'bottom';
  context.direction = 'ltr';
  context.fillText(legendNow(), EDGE, box.height - EDGE / 2, box.width - 2 * EDGE);
}

export interface Wish {
  /** Pixels per CSS pixel. */
  readonly scale: number;
  /** Whether the page's paper lies behind. */
  readonly ground: boolean;
}

/**
 * Paints the stage as it is now. into: a canvas of `pixelsOf`, which keeps its size, since a film has one. Lets the page
 * breathe before it begins, between two canvases, and among the words. scratch: of whoever paints many.
 */
export async function paintStage(
  into: OffscreenCanvas,
  { scale, ground }: Wish,
  scratch = new OffscreenCanvas(1, 1),
): Promise<void> {
  await yieldThread();
  const stage = stageNow();
  const colours = look();
  const context = contextOf(into);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.clearRect(0, 0, into.width, into.height);
  if (ground) {
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, into.width, into.height);
  }
  for (const canvas of stage.querySelectorAll('canvas')) {
    const painting = paintingOn(canvas);
    const box = { width: canvas.clientWidth, height: canvas.clientHeight };
    if (!painting || !box.width || !box.height) continue;
    const [from, at] = [stage.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const [x, y] = [at.left - from.left + EDGE, at.top - from.top + EDGE];
    painted(scratch, painting.paint(), box, { scale, colours });
    await yieldThread();
    context.drawImage(scratch, Math.round(x * scale), Math.round(y * scale));
    await yieldThread();
  }
  context.setTransform(scale, 0, 0, scale, EDGE * scale, EDGE * scale);
  await inSlices(paintWords(context, stage));
  context.setTransform(scale, 0, 0, scale, 0, 0);
  paintLegend(context, { width: into.width / scale, height: into.height / scale }, colours);
  await yieldThread();
}

export async function stagePng(wish: Wish): Promise<Blob> {
  const { width, height } = pixelsOf(stageBox(), wish.scale);
  const canvas = new OffscreenCanvas(width, height);
  await paintStage(canvas, wish);
  return canvas.convertToBlob({ type: 'image/png' });
}
