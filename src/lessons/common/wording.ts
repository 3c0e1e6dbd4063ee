/** What the page says of a prompt. */
import type { Word } from '../../ui/PromptWords.tsx';

/** A word of letters, not a comma. */
const isWord = ({ text }: Word) => /[\p{L}\p{N}]/u.test(text);

const NAMED = 3;

/** Latin letters: what runs from left to right beyond doubt. */
const plain = /^[\x20-\u024f]*$/;

/** “teal”; what runs from right to left keeps that to itself. */
function quoted(text: string): string {
  const short = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  return plain.test(text) ? `“${short}”` : `“\u2068${short}\u2069”`;
}

/** “teal”, “hoodie” and 2 more */
function list(texts: readonly string[]): string {
  const named = texts.slice(0, NAMED).map(quoted);
  const rest = texts.length - NAMED;
  const last = rest > 0 ? `${rest} more` : named.pop();
  return named.length ? `${named.join(', ')} and ${last}` : `${last}`;
}

/** How a network that has room for so many words takes it, in a sentence or two. */
export function understood(words: readonly Word[], room: number): string {
  const of = (kind: Word['kind']) => words.filter((word) => word.kind === kind);
  const [known, unknown, beyond] = [of('known'), of('unknown'), of('beyond')];
  const anything = 'so any picture may come';
  if (!words.length) return `Empty: the network is told nothing, ${anything}.`;
  if (!known.length) return `No word of it is known, ${anything}.`;
  const strange = [...new Set(unknown.map(({ text }) => text))];
  const sentences = strange.length
    ? [`${list(strange)} ${strange.length === 1 ? 'is' : 'are'} not known and left out.`]
    : beyond.length
      ? []
      : [known.filter(isWord).length === 1 ? 'Its word is known.' : 'Every word is known.'];
  if (beyond.length) sentences.push(`Only the first ${room} known words are read.`);
  return sentences.join(' ');
}

/** The prompt with another word in this place. */
export const withWord = (prompt: string, { start, end }: Pick<Word, 'start' | 'end'>, by: string): string =>
  prompt.slice(0, start) + by + prompt.slice(end);
