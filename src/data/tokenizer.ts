import { type Kin, nearestWords } from './suggest.ts';
import type { Span } from './types.ts';

export interface Prompt {
  /** [length]: places in the vocabulary, then 0. */
  readonly ids: Uint8Array;
  /** The words of the vocabulary behind ids. */
  readonly words: readonly string[];
  readonly spans: readonly Span[];
}

/** The language of a data set. */
export interface Language {
  /** A word's token is its place here; the first is none. */
  readonly vocabulary: readonly string[];
  /** Tokens that a prompt has room for. */
  readonly length: number;
  /** Other spellings of words in the vocabulary. */
  readonly spellings: Readonly<Record<string, string>>;
  readonly kin: Kin;
}

/** Commas and full stops are words; so is a run of letters, and a run of anything else that is no punctuation. */
const pieces = /t-shirts?|[\p{L}\p{M}\p{N}]+(?:['’]s\b)?|[,;.،、]|[^\s\p{L}\p{M}\p{N}\p{P}]+/giu;

const marks: Readonly<Record<string, string>> = { ';': ',', '.': ',', '،': ',', '、': ',' };

/** Reads any text as a model does. What it returns never throws: what is not understood is marked so. */
export function tokenizer(language: Language): (prompt: string) => Prompt {
  const { vocabulary, length, kin } = language;
  const ids = new Map(vocabulary.map((word, id) => [word, id]));
  const spellings = { ...marks, ...language.spellings };
  /** The word of the vocabulary that a piece stands for. */
  const wordOf = (piece: string): string | undefined => {
    const plain = piece
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]s$/, '');
    const forms = [plain, plain.replace(/s$/, ''), plain.replace(/es$/, '')];
    return forms
      .map((form) => (Object.hasOwn(spellings, form) ? spellings[form] : form))
      .find((word) => word !== '' && ids.has(word));
  };
  return (prompt) => {
    const words: string[] = [];
    const suggest = nearestWords(vocabulary, kin);
    const spans = Array.from(prompt.matchAll(pieces), (match): Span => {
      const [text] = match;
      const place = { text, start: match.index, end: match.index + text.length };
      const word = wordOf(text);
      if (!word) return { ...place, kind: 'unknown', suggestions: suggest(text.toLowerCase()) };
      if (words.length >= length) return { ...place, kind: 'beyond', word, suggestions: [] };
      words.push(word);
      return { ...place, kind: 'known', word, suggestions: [] };
    });
    const read = new Uint8Array(length);
    words.forEach((word, i) => {
      read[i] = ids.get(word) ?? 0;
    });
    return { ids: read, words, spans };
  };
}
