import type { AttributeQuery } from './attributes.ts';
import { alone, type Thing, things } from './words.ts';

const thingOf = new Map<string, Thing>(
  Object.values(things).flatMap((thing: Thing) => thing.words.map((word) => [word, thing] as const)),
);
const own = (table: Readonly<Record<string, AttributeQuery>>, word: string): AttributeQuery | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** Adds what a phrase asks for. The later wins, but “a hat” takes nothing back from “a beanie”. */
function add(asked: Record<string, string>, more: AttributeQuery): void {
  for (const [name, value] of Object.entries(more))
    if (value !== 'any' || (asked[name] ?? 'none') === 'none') asked[name] = value;
}

/**
 * What a prompt asks for, from its known words in their order: adjectives belong to the next thing that is named
 * (“long green hair”), after “is” to the one before (“hair is long and green”), and “no” takes the next thing away.
 */
export function meaningOf(words: readonly string[]): AttributeQuery {
  const asked: Record<string, string> = {};
  let waiting: string[] = [];
  let named: Thing | undefined;
  let [negated, linked] = [false, false];
  for (const word of words) {
    const thing = thingOf.get(word);
    const plain = own(alone, word);
    const told = linked && named ? own(named.before, word) : undefined;
    if (word === 'no' || word === 'without') negated = true;
    else if (word === 'is') linked = true;
    else if (told) add(asked, told);
    else if (thing) {
      add(asked, negated ? (thing.none ?? {}) : thing.asked);
      if (!negated) for (const adjective of waiting) add(asked, own(thing.before, adjective) ?? {});
      waiting = [];
      named = thing;
      negated = linked = false;
    } else if (plain) {
      if (!negated) add(asked, plain);
      negated = false;
    } else if (word !== 'and') {
      linked = false;
      waiting.push(word);
    }
  }
  return asked as AttributeQuery;
}
