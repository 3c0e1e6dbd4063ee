/** What a link keeps of a prompt. */
import { grouped } from '../core/grouped.ts';
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
