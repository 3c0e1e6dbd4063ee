/** The words of a prompt that a network reads. */
import { remembered } from '../../state/lists.ts';
import type { DataSet } from '../../state/sources.ts';

type Prompts = NonNullable<DataSet['text']>;

/** A word of the prompt that the network reads. */
export interface Word {
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** As the network reads it. */
  readonly word: string;
  /** Its place among the tokens. */
  readonly token: number;
}

const isWord = (word: string) => /\p{L}/u.test(word);

/** All of them, from the left. */
export function wordsOf(text: Pick<Prompts, 'explain'>, prompt: string): readonly Word[] {
  const known = text.explain(prompt).filter(({ kind }) => kind === 'known');
  return known.flatMap(({ start, end, word }, token) =>
    word !== undefined && isWord(word) ? [{ start, end, word, token }] : [],
  );
}

/** Words of a prompt are looked up at every drawing. */
export const wordsIn = (text: Pick<Prompts, 'explain'>): ((prompt: string) => readonly Word[]) => {
  const found = known.get(text) ?? remembered((prompt: string) => wordsOf(text, prompt));
  known.set(text, found);
  return found;
};
const known = new WeakMap<Pick<Prompts, 'explain'>, (prompt: string) => readonly Word[]>();
