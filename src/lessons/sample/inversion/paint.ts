/** What the canvases of the bench draw, at the moment of drawing. */
import { modalityOf } from '../../../modalities/index.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { cellsIn, paintRow } from '../../../modalities/row.ts';
import { gainIn } from '../../../modalities/shades.ts';
import { paintStops } from '../../../modalities/stops.ts';
import { Sight, stateOf } from '../../../state/decoder.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import { paintRun, paintState, samplesOf } from '../../common/bench/paint.ts';
import { FAINT } from '../../common/kept.ts';
import { lengthText, partOf } from './figures.ts';
import { comparedNow, comparedStates, noiseNow, passes, type Return, specNow } from './passes.ts';
import { type Interpolation, SHARES } from './starts.ts';

const noiseSight = new Sight();

/** Where the way there ended. */
export const paintNoise: Paint = (context, box, look) => {
  const shown = noiseNow();
  const noise = resultOf(shown?.run);
  if (!shown || !noise) return;
  const { spec, space } = shown.of;
  const x = noiseSight.one(stateOf(space, noise));
  context.globalAlpha = shown.old ? FAINT : 1;
  if (x) paintState(context, box, look, { spec, space, x, level: noise.level }, { truth: null });
};

/** From the way there to the way back, at the cursor. */
export function paintError(back: Return): Paint {
  const sight = new Sight();
  return (context, box, look) => {
    const [states, pair] = [comparedStates(back), comparedNow(back)];
    const [from, x] = (states && sight.all(states)) ?? [];
    if (!states || !pair || !from || !x) return;
    const state = { spec: specNow(), space: states[0].space, x, level: pair[1].level };
    context.globalAlpha = passes.isOld(back) ? FAINT : 1;
    paintState(context, box, look, state, { truth: null, from });
  };
}

/** What a way leads to at the chosen share. */
export const paintInterpolation = (way: Interpolation, truth: Truth | null): Paint =>
  paintRun(passes, way, { truth, x: (x) => partOf(x, experiment.getState().share) });

/** What a way leads to at all shares. */
export function paintInterpolations(way: Interpolation): Paint {
  const sight = new Sight();
  return (context, box, look) => {
    const [shown, frame] = [passes.shown(way), passes.frame(way)];
    const x = shown && frame && sight.one(stateOf(shown.of.space, frame));
    if (!x) return;
    const { spec, space } = shown.of;
    const modality = modalityOf(datasetOf(spec));
    context.globalAlpha = passes.isOld(way) ? FAINT : 1;
    const style = { look, role: 'ink', gain: gainIn(space, modality, frame.level) } as const;
    const words = Array.from({ length: SHARES }, (_, share) => lengthText(way, share));
    const cell = (share: number, room: Box) =>
      modality.thumb(context, room, samplesOf(spec, partOf(x, share)), style);
    paintRow(context, box, words, experiment.getState().share, cell, look);
  };
}

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
    return { at, reached: (frames.at(-1)?.index ?? -1) + 1 };
  });
  paintStops(context, rows, box, box.height / 2, look);
};
