/** What the bench asks the network for: the whole prompt, and the prompt without each of its words. */
import { emphasised } from '../../../core/guidance.ts';
import type { SampleSpec } from '../../../state/runs.ts';
import type { DataSet } from '../../../state/sources.ts';
import { type Word, wordsOf } from '../../common/promptWords.ts';
import { type Weights, weightsOf } from './fields/weights.ts';

type Prompts = NonNullable<DataSet['text']>;

/** Words that are left out, one at a time, in one batch. */
export const MOST_WORDS = 12;

/** A prompt without some of its words. */
export function without(prompt: string, words: readonly Pick<Word, 'start' | 'end'>[]): string {
  const kept = [...words].sort((a, b) => b.start - a.start);
  return kept
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), prompt)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The prompt itself, then the prompt without its first word, without its second, … */
export const variants = (text: Pick<Prompts, 'explain'>, prompt: string): readonly string[] => [
  prompt,
  ...wordsOf(text, prompt)
    .slice(0, MOST_WORDS)
    .map((word) => without(prompt, [word])),
];

/** Those of the weights that make a difference to this prompt: of a word that is in it, and not 1. */
export function actingWeights(text: Pick<Prompts, 'explain'>, prompt: string, weights: Weights): Weights {
  const words = new Set(wordsOf(text, prompt).map(({ word }) => word));
  return new Map([...weights].filter(([word, weight]) => weight !== 1 && words.has(word)));
}

interface Asked {
  readonly class: null;
  readonly prompt: string | readonly string[];
}

interface Page {
  readonly prompt: string;
  readonly unwanted: string;
  readonly wordWeights: string;
  readonly guidance: number;
}

/** One question a sample: `variants` of the prompt, each with the weights of its words and away from what is unwanted. */
export function conditionFor(
  text: Prompts,
  { prompt, unwanted, wordWeights, guidance }: Page,
): SampleSpec['condition'] {
  const prompts = variants(text, prompt);
  const weights = actingWeights(text, prompt, weightsOf(wordWeights));
  const whole = { class: null, prompt: prompts };
  const reads = text.read(unwanted).some((id) => id !== 0);
  if (!weights.size && !reads) return { ...whole, guidance };
  const lacking = [...weights].map(([word, strength]) => ({
    without: {
      class: null,
      prompt: prompts.map((one) =>
        without(
          one,
          wordsOf(text, one).filter((other) => other.word === word),
        ),
      ),
    },
    strength,
  }));
  const terms = emphasised<Asked>({ class: null, prompt: reads ? unwanted : '' }, whole, guidance, lacking);
  return { ...whole, guidance, terms: terms.map(({ asked, weight }) => ({ ...asked, weight })) };
}
