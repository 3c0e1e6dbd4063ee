/** Few unknown words are typed by hand; in a pasted book only the first ones are worth the search. */
const most = 64;
const longest = 24;

/** Damerau-Levenshtein distance (optimal string alignment): letters added, left out, changed or swapped. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.length];
}

/** kin: what people ask for that the pictures do not have, and what comes nearest, parted by spaces. */
export type Kin = Readonly<Record<string, string>>;

function nearest(text: string, vocabulary: readonly string[], kin: Kin): readonly string[] {
  const known = Object.hasOwn(kin, text) ? kin[text].split(' ') : [];
  if (text.length > longest || text.length < 3) return known;
  const allowed = Math.max(1, Math.floor(text.length / 3));
  const alike = vocabulary
    .filter((word) => word.length > 2)
    .map((word) => ({ word, distance: editDistance(text, word) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  return [...new Set([...known, ...alike.map(({ word }) => word)])].slice(0, 3);
}

/** A function from an unknown word to known ones that may have been meant; it remembers, and tires after 64 words. */
export function nearestWords(vocabulary: readonly string[], kin: Kin): (text: string) => readonly string[] {
  const found = new Map<string, readonly string[]>();
  return (text) => {
    let words = found.get(text);
    if (!words) {
      words = found.size < most ? nearest(text, vocabulary, kin) : [];
      found.set(text, words);
    }
    return words;
  };
}
