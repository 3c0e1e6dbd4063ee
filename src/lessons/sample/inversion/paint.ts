/** What the canvases of the bench draw, at the moment of drawing. */
import { modalityOf } from '../../../modalities/index.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { cellsIn, paintRow } from '../../../modalities/row.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { paintStops } from '../../../modalities/stops.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import { FAINT } from '../../common/kept.ts';
import { paintRun, paintState, samplesOf } from '../common/paint.ts';
import { lengthText, partOf } from './figures.ts';
import { comparedNow, noiseNow, passes, type Return, specNow } from './passes.ts';
import { type Interpolation, SHARES } from './starts.ts';

/** Where the way there ended. */
export const paintNoise: Paint = (context, box, look) => {
  const noise = resultOf(noiseNow()?.run);
  context.globalAlpha = noiseNow()?.old ? FAINT : 1;
  if (noise) paintState(context, box, look, { spec: specNow(), ...noise }, { truth: null });
};

/** From the way there to the way back, at the cursor. */
export const paintError =
  (back: Return): Paint =>
  (context, box, look) => {
    const pair = comparedNow(back);
    if (!pair) return;
    context.globalAlpha = passes.isOld(back) ? FAINT : 1;
    const [from, to] = pair;
    paintState(context, box, look, { spec: specNow(), ...to }, { truth: null, from: from.x });
  };

/** What a way leads to at the chosen share. */
export const paintInterpolation = (way: Interpolation, truth: Truth | null): Paint =>
  paintRun(passes, way, { truth, x: ({ x }) => partOf(x, experiment.getState().share) });

/** What a way leads to at all shares. */
export const paintInterpolations =
  (way: Interpolation): Paint =>
  (context, box, look) => {
    const frame = passes.frame(way);
    if (!frame) return;
    const spec = specNow();
    const modality = modalityOf(datasetOf(spec));
    context.globalAlpha = passes.isOld(way) ? FAINT : 1;
    const style = { look, role: 'ink', gain: gainAt(modality, frame.level) } as const;
    const words = Array.from({ length: SHARES }, (_, share) => lengthText(way, share));
    const cell = (share: number, room: Box) =>
      modality.thumb(context, room, samplesOf(spec, partOf(frame.x, share)), style);
    paintRow(context, box, words, experiment.getState().share, cell, look);
  };

/** The share whose picture is at a place of the row; null beside them. */
export const shareAt = ([x]: readonly [number, number], box: Box): number | null =>
  cellsIn(box, SHARES).find(({ left, side }) => x >= left && x < left + side)?.index ?? null;

/** Where each pass stops. The way there shows the stops that it has reached, since it comes from the other end. */
export const paintPasses: Paint = (context, box, look) => {
  const rows = [...passes.lines().keys()].map((pass) => {
    const run = passes.run(pass);
    const frames = run?.frames ?? [];
    if (pass === 'inversion')
      return { at: frames.map(({ level }) => level.t).reverse(), reached: frames.length };
    const at = (run?.spec.levels ?? []).map(({ t }) => t);
    return { at, reached: frames.length ? frames[frames.length - 1].index + 1 : 0 };
  });
  paintStops(context, rows, box, box.height / 2, look);
};
