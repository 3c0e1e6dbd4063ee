/** What the canvases of the bench draw, at the moment of drawing. */
import { modalityOf } from '../../../modalities/index.ts';
import { paintMatrix } from '../../../modalities/matrix.ts';
import { cleanOf, Sight } from '../../../state/decoder.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { paintLookedFor } from '../../common/bench/looked.ts';
import { paintRun, samplesOf } from '../../common/bench/paint.ts';
import { FAINT } from '../../common/kept.ts';
import { attention, layerNow, system, wordNow, wordsOnShow } from './runs.ts';
import { stageOf, vectorsNow } from './vectors.ts';

/** The noisy picture at the cursor. */
export const paintNoisy: Paint = paintRun(system, 'system', { truth: null, way: true });

/** What the network expects behind it. */
function expected(): Paint {
  const sight = new Sight();
  return (context, box, look) => {
    const [shown, frame] = [system.shown('system'), system.frame('system')];
    if (!shown || !frame) return;
    const x = sight.one(cleanOf(shown.of.space, frame.denoised));
    if (!x) return;
    context.globalAlpha = shown.old ? FAINT : 1;
    const samples = samplesOf(shown.of.spec, x);
    modalityOf(datasetOf(shown.of.spec)).draw(context, box, samples, { look, role: 'network', gain: 1 });
  };
}
export const paintExpected: Paint = expected();

/** The noisy picture, and over it how much each place takes of the word. */
export const paintLooked: Paint = paintLookedFor(
  paintRun(system, 'system', { truth: null, way: true }),
  () => ({ looked: attention.now(layerNow()), word: wordNow(), all: wordsOnShow() }),
);

/** Values of this size are full ink, or paper: vectors that are asked have a mean square of 1. */
export const FULL = 3;

/** A row for each word: its vector, grey at 0. */
export const paintVectors: Paint = (context, box, look) => {
  const known = vectorsNow();
  const words = wordsOnShow();
  if (!known || !words.length) return;
  const most = Math.max(...words.map(({ token }) => token)) + 1;
  const { values, width } = stageOf(known, experiment.getState().vectorsAfter, most);
  const rows = words.map(({ token, word }) => ({
    name: word,
    values: values.subarray(token * width, (token + 1) * width),
    marked: word === wordNow()?.word,
  }));
  paintMatrix(context, rows, box, { look, full: FULL });
};
