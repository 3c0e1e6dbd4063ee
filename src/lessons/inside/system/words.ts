/** What the bench says of its pictures. */
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import { largest } from '../../common/bench/attention.ts';
import { mostIn } from '../../common/bench/looked.ts';
import { stepText } from '../../common/bench/paint.ts';
import { conditionText } from '../../common/spec.ts';
import { toldText } from '../../common/told.ts';
import { attention, layerNow, specOnShow, system, wordNow, wordsOnShow } from './runs.ts';
import { likeness, stageOf, vectorsNow } from './vectors.ts';

/** What a small network reads of the picture, once it is there. */
export function toldNow(): string {
  const shown = system.shown('system');
  const result = resultOf(shown?.run);
  if (!shown || !result || system.frame('system') !== result) return '';
  return toldText(shown.of.spec, shown.of.space, result);
}

export const noisyLabel = (): readonly string[] => [
  `A noisy picture of ${datasetOf(specOnShow()).label}${conditionText(specOnShow())} ${stepText(system, 'system')}`,
];

export const expectedLabel = (): readonly string[] => [
  `What the denoiser expects behind the noise, ${stepText(system, 'system')}`,
  toldNow(),
];

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** “up to 38 % of what a place takes”; dots until it is known. */
export function lookedText(): string {
  const [found, word] = [attention.now(layerNow()), wordNow()];
  return found && word ? `up to ${percent(largest(found, [word]))} of what a place takes` : '…';
}

/** Where most of it is taken, in words. */
export function lookedLabel(): readonly string[] {
  const [found, word] = [attention.now(layerNow()), wordNow()];
  if (!found || !word) return ['Where the word is looked for', 'still to be found out'];
  const { place, share } = mostIn(found, word);
  return [`Where “${word.word}” is looked for`, `most in ${place}: ${percent(share)}`];
}

/** The word whose vector is most like that of the chosen one, of the other words: “most like “hat”, 0.62”. */
export function nearestText(): string {
  const [known, word] = [vectorsNow(), wordNow()];
  if (!known || !word) return '…';
  const stage = stageOf(known, experiment.getState().vectorsAfter, Number.POSITIVE_INFINITY);
  const others = wordsOnShow()
    .filter((other) => other.token !== word.token)
    .map((other) => ({ name: other.word, alike: likeness(stage, word.token, other.token) }))
    .sort((a, b) => b.alike - a.alike);
  const [first] = others;
  return first ? `“${word.word}” is most like “${first.name}”: ${first.alike.toFixed(2)}` : '';
}

export const vectorsLabel = (): readonly string[] => [
  `A row of ${vectorsNow()?.shape[1] ?? '…'} numbers for each of ${wordsOnShow().length} words`,
  nearestText(),
];
