import type { Span } from '../types.ts';
import { nearestWords } from './suggest.ts';
import { vocabulary } from './vocabulary.ts';

/** How many words of a prompt a model reads. */
export const promptLength = 40;

export interface Prompt {
  /** [promptLength]: places in `vocabulary`, then 0. */
  readonly ids: Uint8Array;
  /** The words of the vocabulary behind ids. */
  readonly words: readonly string[];
  readonly spans: readonly Span[];
}

const ids = new Map(vocabulary.map((word, id) => [word, id]));

/** Other spellings of words in the vocabulary. */
const spellings: Readonly<Record<string, string>> = {
  gray: 'grey',
  blonde: 'blond',
  blondes: 'blond',
  't-shirt': 'shirt',
  tshirt: 'shirt',
  tee: 'shirt',
  chequered: 'checkered',
  wooly: 'woolly',
  sunglass: 'sunglasses',
  earring: 'earrings',
  stud: 'studs',
  curl: 'curls',
  people: 'person',
  men: 'man',
  women: 'woman',
  wears: 'wearing',
  ';': ',',
  '.': ',',
  '،': ',',
  '、': ',',
};

/** Commas and full stops are words; so is a run of letters, and a run of anything else that is no punctuation. */
const pieces = /t-shirts?|[\p{L}\p{M}\p{N}]+(?:['’]s\b)?|[,;.،、]|[^\s\p{L}\p{M}\p{N}\p{P}]+/giu;

/** The word of the vocabulary that a piece stands for. */
function wordOf(piece: string): string | undefined {
  const plain = piece
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$/, '');
  const forms = [plain, plain.replace(/s$/, ''), plain.replace(/es$/, '')];
  for (const form of forms) {
    const word = Object.hasOwn(spellings, form) ? spellings[form] : form;
    if (word !== '' && ids.has(word)) return word;
  }
  return undefined;
}

/** Any text as a model reads it. Never throws: what is not understood is marked so. */
export function tokenize(prompt: string): Prompt {
  const words: string[] = [];
  const suggest = nearestWords();
  const spans = Array.from(prompt.matchAll(pieces), (match): Span => {
    const [text] = match;
    const place = { text, start: match.index, end: match.index + text.length };
    const word = wordOf(text);
    if (!word) return { ...place, kind: 'unknown', suggestions: suggest(text.toLowerCase()) };
    if (words.length >= promptLength) return { ...place, kind: 'beyond', word, suggestions: [] };
    words.push(word);
    return { ...place, kind: 'known', word, suggestions: [] };
  });
  const read = new Uint8Array(promptLength);
  words.forEach((word, i) => {
    read[i] = ids.get(word) ?? 0;
  });
  return { ids: read, words, spans };
}
