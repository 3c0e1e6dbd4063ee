/** What the canvases of the bench draw, at the moment of drawing. */
import { pictureShape } from '../../../core/arrays.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { Sight, stateOf } from '../../../state/decoder.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { paintLookedFor } from '../../common/bench/looked.ts';
import { paintRun } from '../../common/bench/paint.ts';
import { FAINT } from '../../common/kept.ts';
import { lookedNow, subscribeAttention } from './attention.ts';
import { isOfWord, sampleOf, words, wordsOnShow } from './runs.ts';

/** One of the pictures as it is at the cursor. */
export const paintSample = (which: number): Paint =>
  paintRun(words, 'words', { truth: null, x: (x) => sampleOf(x, which) });

/** |Δ| of each pixel, the mean over its colours. a, b: [H, W, C] → [H, W]. */
export function changed(a: Float32Array, b: Float32Array, channels: number): Float32Array {
  const out = new Float32Array(a.length / channels);
  a.forEach((value, i) => {
    const pixel = Math.floor(i / channels);
    out[pixel] = (out[pixel] ?? 0) + Math.abs(value - (b[i] ?? Number.NaN)) / channels;
  });
  return out;
}

/** What a word changes: ink where the pictures with and without it differ; full where by half of the way from black to white, or more. */
function paintChange(which: number): Paint {
  const sight = new Sight();
  return (context, box, look) => {
    const [shown, frame] = [words.shown('words'), words.frame('words')];
    if (!shown || !frame) return;
    const x = sight.one(stateOf(shown.of.space, frame));
    if (!x) return;
    const data = datasetOf(shown.of.spec);
    const [height, width, channels] = pictureShape(data.event);
    const ink = changed(sampleOf(x, 0), sampleOf(x, which), channels).map(
      (value) => 2 * Math.min(1, value) - 1,
    );
    context.globalAlpha = shown.old ? FAINT : 1;
    const samples = { x: ink, count: 1, event: [height, width, 1] };
    modalityOf(data).draw(context, box, samples, { look, role: 'ink', gain: 1 });
  };
}

/** Where the network looks for a word: blocks over the picture of the whole prompt. */
const paintLooked = (which: number): Paint =>
  paintLookedFor(paintSample(0), () => {
    const all = wordsOnShow();
    return { looked: lookedNow(), word: all[which - 1], all };
  });

/** What is shown of a word, as the page has it; nothing under a word that has no run yet. which: from 1. */
export function paintWord(which: number): Paint {
  const paints = {
    without: paintSample(which),
    difference: paintChange(which),
    attention: paintLooked(which),
  } as const;
  return (...at) => {
    if (isOfWord(which)) paints[experiment.getState().wordView](...at);
  };
}

export const watchWords: Watch = words.changes(['words'], () => [experiment.getState().wordView], [
  subscribeAttention,
]);

/** Attention comes piece by piece, which no run tells of. */
export const watchCell: readonly Watch[] = [watchWords, subscribeAttention];
