/** The run of the bench: one batch from one noise, of the whole prompt and of the prompt without each word. */
import { sizeOf } from '../../../core/arrays.ts';
import { needed } from '../../../core/at.ts';
import { streams } from '../../../core/random.ts';
import { datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import type { Frame, SampleSpec } from '../../../state/runs.ts';
import { dataset } from '../../../state/sources.ts';
import { type ModelSpace, spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { type Word, wordsIn } from '../../common/promptWords.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';
import { actingWeights, conditionFor, MOST_WORDS } from './asked.ts';
import { formatWeights, weightsOf } from './fields/weights.ts';

/** What is left out has to be all that differs, so nothing is left to chance on the way. */
const sampler = { sampler: 'ddim', options: {} } as const;

/** The words that are left out, of a page or of a run as it was. */
export function shownWords({ data, prompt }: Pick<Experiment, 'data' | 'prompt'>): readonly Word[] {
  const { text } = dataset(data);
  return text ? wordsIn(text)(prompt).slice(0, MOST_WORDS) : [];
}

/** The same start for each of so many samples: that of the first one with this seed. */
function sameStart(spec: Experiment, space: ModelSpace, { count, levels }: SampleSpec): Float32Array {
  const size = sizeOf(space.event);
  const one = datasetOf(spec).kind.noise(spec.seed, streams.start, 0, new Float32Array(size), space.event);
  const sigma = levels[0]?.sigma ?? 1;
  return Float32Array.from({ length: count * size }, (_, i) => sigma * (one[i % size] ?? Number.NaN));
}

function lineOf(page: Experiment): Line {
  const text = needed(datasetOf(page).text, 'What is asked in words');
  const spec: Experiment = { ...page, ...sampler, count: 1 + shownWords(page).length };
  const space = spaceOf(spec);
  const weights = formatWeights(actingWeights(text, page.prompt, weightsOf(page.wordWeights)));
  return {
    spec,
    space,
    key: [runKey(spec), page.unwanted, weights].join('\n'),
    request() {
      const asked = { ...sampleSpec(spec), condition: conditionFor(text, page) };
      return { ...asked, start: sameStart(spec, space, asked) };
    },
  };
}

/** Alone on the stage; nothing, where nothing can be asked for in words. */
export const words: RunSet<'words', Line> = new RunSet<'words', Line>({
  name: 'words',
  most: 1,
  fields: [...runFields, 'unwanted', 'wordWeights'],
  // As many as there are words.
  unsaid: ['count'],
  lines: (page) => new Map(datasetOf(page).text ? [['words', lineOf(page)]] : []),
  differences: (was, now) => [
    ...(was.spec.unwanted === now.spec.unwanted ? [] : ['another negative prompt']),
    ...(was.spec.wordWeights === now.spec.wordWeights ? [] : ['other weights']),
  ],
});

/** The words of what is on show, which may still be those of the prompt before. */
export const wordsOnShow = (): readonly Word[] =>
  shownWords(words.shown('words')?.of.spec ?? experiment.getState());

/** Whether what is on show in a word's place is of this word: until a new prompt has a run, it is of the one before. */
export function isOfWord(which: number): boolean {
  const now = shownWords(experiment.getState())[which - 1];
  return now !== undefined && wordsOnShow()[which - 1]?.word === now.word;
}

/** Sample 0 is of the whole prompt, sample i of the prompt without word i. x: [count, ...event of the data]. */
export function sampleOf(x: Float32Array, which: number): Float32Array {
  const size = sizeOf(datasetOf(experiment.getState()).event);
  return x.subarray(which * size, (which + 1) * size);
}

/** The picture of the whole prompt as a result of its own: the same object for the same frame. */
export function wholeOf(frame: Frame, size: number): Pick<Frame, 'x'> {
  const found = wholes.get(frame) ?? { x: frame.x.slice(0, size) };
  wholes.set(frame, found);
  return found;
}
const wholes = new WeakMap<Frame, Pick<Frame, 'x'>>();
