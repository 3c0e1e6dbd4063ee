/** What the canvases of the bench draw, at the moment of drawing. */
import { paintDifference } from '../../../modalities/difference.ts';
import { modalityOf } from '../../../modalities/index.ts';
import type { Modality, Samples, Truth } from '../../../modalities/modality.ts';
import { cellsIn, paintRow } from '../../../modalities/row.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { experiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import type { Frame } from '../../../state/runs.ts';
import { dataset } from '../../../state/sources.ts';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { FAINT } from '../../common/kept.ts';
import { countOf } from '../../common/spec.ts';
import { SHARES, type Way } from './asked.ts';
import { lengthText, partOf } from './figures.ts';
import { type Leg, legs, runOf, tripNow } from './runs.ts';
import { frameNow, noiseNow, pairNow, shownNow } from './shown.ts';

const modalityNow = (): Modality => modalityOf(dataset(tripNow().spec.data));

function samples(x: Float32Array): Samples {
  const { spec } = tripNow();
  return { x, count: countOf(spec), event: dataset(spec.data).event };
}

type Context = CanvasRenderingContext2D;
type Look = Parameters<Paint>[2];

function paintFrame(
  context: Context,
  box: Box,
  frame: Pick<Frame, 'x' | 'level'>,
  truth: Truth | null,
  look: Look,
): void {
  const modality = modalityNow();
  if (truth) modality.ground?.(context, box, truth, look);
  const style = { look, role: 'ink', gain: gainAt(modality, frame.level) } as const;
  modality.draw(context, box, samples(frame.x), style);
}

/** A leg of the round trip at the cursor. */
export const paintLeg =
  (leg: 'there' | 'ddim' | 'ddpm', truth: Truth | null): Paint =>
  (context, box, look) => {
    const frame = frameNow(leg);
    context.globalAlpha = shownNow(leg).old ? FAINT : 1;
    if (frame) paintFrame(context, box, frame, truth, look);
  };

/** Where the way there ended. */
export const paintNoise: Paint = (context, box, look) => {
  const { run, old } = noiseNow();
  const noise = resultOf(run);
  context.globalAlpha = old ? FAINT : 1;
  if (noise) paintFrame(context, box, noise, null, look);
};

/** From the way there to the way back, at the cursor. */
export const paintError =
  (back: 'ddim' | 'ddpm'): Paint =>
  (context, box, look) => {
    const pair = pairNow(back);
    if (!pair) return;
    context.globalAlpha = shownNow(back).old ? FAINT : 1;
    const [from, to] = pair;
    const modality = modalityNow();
    const style = { look, gain: gainAt(modality, to.level) };
    paintDifference(context, box, modality, samples(from.x), samples(to.x), style);
  };

/** What a way leads to at the chosen share. */
export const paintWay =
  (way: Way, truth: Truth | null): Paint =>
  (context, box, look) => {
    const frame = frameNow(way);
    if (!frame) return;
    const x = partOf(frame.x, experiment.getState().share);
    context.globalAlpha = shownNow(way).old ? FAINT : 1;
    paintFrame(context, box, { x, level: frame.level }, truth, look);
  };

/** What a way leads to at all shares. */
export const paintWays =
  (way: Way): Paint =>
  (context, box, look) => {
    const frame = frameNow(way);
    if (!frame) return;
    const modality = modalityNow();
    context.globalAlpha = shownNow(way).old ? FAINT : 1;
    const style = { look, role: 'ink', gain: gainAt(modality, frame.level) } as const;
    const words = Array.from({ length: SHARES }, (_, share) => lengthText(way, share));
    const cell = (share: number, room: Box) =>
      modality.thumb(context, room, samples(partOf(frame.x, share)), style);
    paintRow(context, box, words, experiment.getState().share, cell, look);
  };

/** The share whose picture is at a place of the row; null beside them. */
export const shareAt = ([x]: readonly [number, number], box: Box): number | null =>
  cellsIn(box, SHARES).find(({ left, side }) => x >= left && x < left + side)?.index ?? null;

/** Tells only when what these legs show has changed. */
export const watchLegs =
  (...shownLegs: readonly Leg[]): Watch =>
  (listener) => {
    const view = () => [
      tripNow(),
      experiment.getState().share,
      ...shownLegs.flatMap((leg) => [frameNow(leg), runOf(leg)?.status, shownNow(leg).old]),
    ];
    let shown = view();
    const look = () => {
      const now = view();
      if (now.every((value, i) => value === shown[i])) return;
      shown = now;
      listener();
    };
    const stops = [experiment.subscribe(look), legs.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  };
