/** The run that the system makes of the prompt: one picture. */
import { datasetOf, type Experiment, experiment, runFields } from '../../../state/experiment.ts';
import { spaceOf } from '../../../state/space.ts';
import { AttentionOf, askedUntil } from '../../common/bench/attention.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { type Word, wordsIn } from '../../common/promptWords.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';

/** Nothing is left to chance on the way, so that a word is all that differs between two runs. */
const sampler = { sampler: 'ddim', options: {} } as const;

function lineOf(page: Experiment): Line {
  const spec: Experiment = { ...page, ...sampler, count: 1 };
  return { spec, space: spaceOf(spec), key: runKey(spec), request: () => sampleSpec(spec) };
}

/** Alone on the stage; nothing, where nothing can be asked for in words. */
export const system: RunSet<'system', Line> = new RunSet<'system', Line>({
  name: 'system',
  most: 1,
  fields: runFields,
  unsaid: ['count', 'sampler', 'options'],
  lines: (page) => new Map(datasetOf(page).text ? [['system', lineOf(page)]] : []),
});

/** Where the places of the state at the cursor look; of the result, those of the state before. */
export const attention = new AttentionOf(system, 'system', {
  lane: 'system attention',
  wanted: () => experiment.getState().systemPart === 'denoiser',
  states: (shown) => askedUntil(shown, system.index(shown)).slice(-1),
});

/** The settings of what is on show. */
export const specOnShow = (): Experiment => system.shown('system')?.of.spec ?? experiment.getState();

/** The words of its prompt. */
export function wordsOnShow(): readonly Word[] {
  const { text } = datasetOf(specOnShow());
  return text ? wordsIn(text)(specOnShow().prompt) : [];
}

/** The word that is looked at; the last one, where the prompt has become shorter. */
export function wordNow(): Word | undefined {
  const words = wordsOnShow();
  return words[Math.min(experiment.getState().lookedWord, words.length - 1)];
}

/** The layer that is asked about, by name; undefined for the mean of all. */
export const layerNow = (): string | undefined => attention.layers()[experiment.getState().askingLayer - 1];
