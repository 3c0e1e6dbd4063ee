/** What a link keeps of a prompt. */
import { grouped } from '../core/grouped.ts';
import type { DataSet } from '../data/types.ts';
import type { Field, Settled } from './fields.ts';

/** UTF-16 units: more than the words that a network reads, in a link that still works. */
export const promptLimit = 500;

/** On one line, without what can neither be seen nor be written in a link. */
const tidy = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();

/** Any text is a prompt. What is too long is cut by `settlePrompt`, which can say so. */
export const promptField = (initial: string): Field<string> => ({
  label: 'Prompt',
  initial,
  allowed: 'a text',
  parse: tidy,
  format: (value) => value,
  settle: settlePrompt,
});

/**
 * The prompt of the page: where it is what others of these data begin with, it becomes what the data at hand begin with,
 * whose words it then has.
 */
export function pagePrompt(sets: readonly DataSet[], initial: string): Field<string> {
  const begins = sets.flatMap(({ text }) => text?.examples[0]?.text ?? []);
  return {
    ...promptField(initial),
    needs: ['data'],
    settle(prompt, { text }) {
      const own = text?.examples[0]?.text;
      return own !== undefined && begins.includes(prompt) ? { value: own, mended: [] } : settlePrompt(prompt);
    },
  };
}

/** The prompt as it is kept, and what was left out of it. No character is cut in two. */
export function settlePrompt(prompt: string): Settled<string> {
  const whole = tidy(prompt);
  if (whole.length <= promptLimit) return { value: whole, mended: [] };
  const length = grouped(whole.length);
  return {
    value: tidy(whole.slice(0, promptLimit)),
    mended: [`Of the prompt’s ${length} characters the first ${promptLimit} are kept`],
  };
}
