/** What may be typed next, told by captions like those that the network has learnt from. */
import type { Completion } from './types.ts';

interface Language {
  /** Words that are known; the first is none. */
  readonly vocabulary: readonly string[];
  /** The known words of a text, in their order. */
  words(text: string): readonly string[];
  /** Captions to learn from what follows what; asked for once, when somebody types. */
  captions(): readonly string[];
}

/** How often each word follows each; '' is the start. */
type Following = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Suggestions that can be read at a glance. */
const MOST = 6;

function followingIn({ captions, words }: Language): Following {
  const following = new Map<string, Map<string, number>>();
  for (const caption of captions())
    words(caption).reduce((before, word) => {
      const counts = following.get(before) ?? new Map<string, number>();
      following.set(before, counts.set(word, (counts.get(word) ?? 0) + 1));
      return word;
    }, '');
  return following;
}

/** The last word, as far as it has been typed. */
const unfinished = /[\p{L}\p{M}\p{N}]*$/u;

/** Words to go on with where a text ends: those that begin as its last word does, or that may follow it; the likeliest first. */
export function completer(language: Language): (before: string) => Completion {
  let known: Following | null = null;
  const all = language.vocabulary.slice(1).filter((word) => /\p{L}/u.test(word));
  return (before) => {
    known ??= followingIn(language);
    const [begun = ''] = unfinished.exec(before) ?? [];
    const from = before.length - begun.length;
    const after = known.get(language.words(before.slice(0, from)).at(-1) ?? '');
    const often = (word: string) => after?.get(word) ?? 0;
    const start = begun.toLowerCase();
    const fitting = all.filter((word) =>
      start ? word.startsWith(start) && word !== start : often(word) > 0,
    );
    const sorted = fitting.sort((a, b) => often(b) - often(a) || a.length - b.length);
    return { from, words: sorted.slice(0, MOST) };
  };
}
