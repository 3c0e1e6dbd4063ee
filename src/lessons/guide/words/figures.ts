/** What is measured of each word: how much it changes, and what the pictures show with it and without it. */
import { pictureShape } from '../../../core/arrays.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { type Told, telling } from '../../../state/telling.ts';
import { changed } from './paint.ts';
import { sampleOf, words } from './runs.ts';

const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean |Δ| of the picture without a word from that with it, at the cursor: 2 from black to white; null before both are there. */
export function changeBy(which: number): number | null {
  const [shown, x] = [words.shown('words'), words.samples('words')];
  if (!shown || !x) return null;
  const [, , channels] = pictureShape(datasetOf(shown.of.spec).event);
  const [whole, without] = [sampleOf(x, 0), sampleOf(x, which)];
  return without.length ? mean(changed(whole, without, channels)) : null;
}

/** What one picture shows otherwise than another, by the questions that are answered. */
export function otherwiseIn(seen: Told['shared'], than: Told['shared']): Told['shared'] {
  return Object.fromEntries(Object.entries(seen).filter(([name, value]) => value !== than[name]));
}

/** In words, what a reader sees in the picture without a word that it does not see with it; empty before that is known. */
export function seenWithout(which: number): string {
  const shown = words.shown('words');
  const [frame, result] = [words.frame('words'), shown?.run?.frames.at(-1)];
  if (!shown || !frame || frame !== result || shown.run?.status !== 'done') return '';
  const { teller } = datasetOf(shown.of.spec);
  // Of all variants, which ask for different things.
  const spec: Experiment = { ...shown.of.spec, prompt: '' };
  const told = telling.of(spec, shown.of.space, result);
  if (!teller || !told || typeof told === 'string') return '';
  const [whole, without] = [told.pictures[0], told.pictures[which]];
  if (!whole || !without) return '';
  return teller.words(otherwiseIn(without, whole)).join(', ') || 'reads the same';
}
