import type { Rng } from '../../core/random.ts';
import { oneOf } from '../oneOf.ts';
import type { AttributeName, AttributeQuery, Attributes } from './attributes.ts';
import {
  clothesColours,
  feelings,
  hairColours,
  hatColours,
  patterns,
  skins,
  styles,
  things,
} from './words.ts';

/** A few words about one topic. kind: where in a sentence they can stand. */
export interface Phrase {
  readonly text: string;
  readonly kind: 'before' | 'with' | 'wearing' | 'after';
  readonly asked: AttributeQuery;
}

export interface Topic {
  /** Is there nothing there to speak of? */
  absent(attributes: Attributes): boolean;
  phrase(attributes: Attributes, rng: Rng): Phrase;
}

export const article = (text: string): string =>
  text === 'someone' || text.endsWith(' someone') ? text : `${/^[aeiou]/.test(text) ? 'an' : 'a'} ${text}`;

/** A word for a value; the commonest one half of the time. */
function word(
  rng: Rng,
  table: Readonly<Record<string, AttributeQuery>>,
  name: AttributeName,
  value: string,
): string {
  const words = Object.keys(table).filter((key) => table[key][name] === value);
  return rng.uniform() < 0.5 ? words[0] : oneOf(rng, words);
}

/** The commonest name of a thing half of the time. */
const named = (rng: Rng, words: readonly string[]): string =>
  rng.uniform() < 0.5 ? words[0] : oneOf(rng, words);

/** “no hat”, “without a hat”. */
function absent(thing: string, asked: AttributeQuery, rng: Rng): Phrase {
  return rng.uniform() < 0.7
    ? { text: `no ${thing}`, kind: 'with', asked }
    : { text: `without ${thing.endsWith('s') ? thing : article(thing)}`, kind: 'after', asked };
}

function headPhrase(style: 'bald' | 'balding', rng: Rng): Phrase {
  const texts = {
    bald: ['bald', 'hairless', 'no hair', 'without hair'],
    balding: ['balding', 'receding hair', 'thinning hair'],
  }[style];
  const text = named(rng, texts);
  return {
    text,
    kind: text.startsWith('without') ? 'after' : text.endsWith(' hair') ? 'with' : 'before',
    asked: { style },
  };
}

/** Mohawk, braids, bun and curls are things of their own; “a green mohawk”. */
function ownThing({ style, hairColour }: Attributes, rng: Rng): Phrase {
  const noun = named(
    rng,
    { mohawk: things.mohawk, braids: things.braids, bun: things.bun, curly: things.curls }[style as 'bun']
      .words,
  );
  const coloured = rng.uniform() < 0.8;
  const text = coloured ? `${word(rng, hairColours, 'hairColour', hairColour)} ${noun}` : noun;
  return {
    text: noun.endsWith('s') ? text : article(text),
    kind: 'with',
    asked: coloured ? { style, hairColour } : { style },
  };
}

/** “long green hair”, “green-haired”, “whose hair is long and green”, or only one of the two. */
function hairPhrase({ style, hairColour }: Attributes, rng: Rng): Phrase {
  const colour = word(rng, hairColours, 'hairColour', hairColour);
  const chance = rng.uniform();
  const shapes = { ...styles, ...(style === 'braids' && { braided: { style } }) };
  const tellable = Object.values(shapes).some((asked) => asked.style === style);
  if (chance < 0.1) return { text: `${colour}-haired`, kind: 'before', asked: { hairColour } };
  if (chance < 0.25 || !tellable) return { text: `${colour} hair`, kind: 'with', asked: { hairColour } };
  const shape = word(rng, shapes, 'style', style);
  if (chance < 0.4) return { text: `${shape} hair`, kind: 'with', asked: { style } };
  const both = rng.uniform() < 0.8 ? [shape, colour] : [colour, shape];
  if (chance < 0.5)
    return {
      text: `${oneOf(rng, ['whose', 'their'])} hair is ${both.join(' and ')}`,
      kind: 'after',
      asked: { style, hairColour },
    };
  const noun = named(rng, ['hair', 'locks']);
  return { text: `${both.join(' ')} ${noun}`, kind: 'with', asked: { style, hairColour } };
}

function styled(attributes: Attributes, rng: Rng): Phrase {
  const { style } = attributes;
  const own = { bald: 0, balding: 0, short: 0, long: 0, curly: 0.3, mohawk: 0.9, braids: 0.7, bun: 0.9 }[
    style
  ];
  if (style === 'bald' || (style === 'balding' && rng.uniform() < 0.6)) return headPhrase(style, rng);
  return rng.uniform() < own ? ownThing(attributes, rng) : hairPhrase(attributes, rng);
}

function expressionPhrase({ expression }: Attributes, rng: Rng): Phrase {
  const feeling = word(rng, feelings, 'expression', expression);
  const nouns = {
    smiling: ['a smile', 'a grin'],
    sad: ['a frown'],
    neutral: [],
    surprised: ['an open mouth'],
  }[expression];
  const chance = rng.uniform();
  if (chance < 0.2 && nouns.length > 0)
    return { text: oneOf(rng, nouns), kind: 'with', asked: { expression } };
  return chance < 0.4 && !feeling.endsWith('ing')
    ? { text: `looking ${feeling}`, kind: 'after', asked: { expression } }
    : { text: feeling, kind: 'before', asked: { expression } };
}

function skinPhrase({ skin }: Attributes, rng: Rng): Phrase {
  const tone = word(rng, skins, 'skin', skin);
  return rng.uniform() < 0.5
    ? { text: `${tone}-skinned`, kind: 'before', asked: { skin } }
    : { text: `${tone} ${named(rng, ['skin', 'complexion'])}`, kind: 'with', asked: { skin } };
}

function glassesPhrase({ glasses }: Attributes, rng: Rng): Phrase {
  if (glasses === 'none') return absent('glasses', { glasses }, rng);
  if (glasses === 'glasses' && rng.uniform() < 0.1)
    return { text: 'bespectacled', kind: 'before', asked: { glasses } };
  const texts = {
    glasses: things.glasses.words,
    sunglasses: ['sunglasses', 'shades', 'dark glasses', 'tinted glasses'],
  }[glasses];
  return { text: named(rng, texts), kind: rng.uniform() < 0.5 ? 'with' : 'wearing', asked: { glasses } };
}

function beardPhrase({ beard }: Attributes, rng: Rng): Phrase {
  if (beard === 'none' && rng.uniform() < 0.4) return absent('beard', { beard }, rng);
  const texts = {
    none: ['clean-shaven', 'beardless'],
    beard: ['a beard', 'a full beard', 'a bushy beard', 'bearded'],
    goatee: ['a goatee'],
  }[beard];
  const text = named(rng, texts);
  return { text, kind: text.startsWith('a ') ? 'with' : 'before', asked: { beard } };
}

/** “a red beanie”, “a hat”. A hat of no particular kind asks for any. */
function hatPhrase({ hat, hatColour }: Attributes, rng: Rng): Phrase {
  if (hat === 'none') return absent('hat', { hat }, rng);
  const kinds = {
    beanie: ['beanie', 'woolly hat', 'knitted hat'],
    cap: ['cap', 'baseball cap'],
    fedora: ['fedora', 'trilby', 'brimmed hat', 'wide-brimmed hat'],
  }[hat];
  const special = rng.uniform() < 0.7;
  const noun = special ? named(rng, kinds) : 'hat';
  const coloured = rng.uniform() < 0.8;
  const text = coloured ? `${word(rng, hatColours, 'hatColour', hatColour)} ${noun}` : noun;
  return {
    text: article(text),
    kind: rng.uniform() < 0.7 ? 'wearing' : 'with',
    asked: { hat: special ? hat : 'any', ...(coloured && { hatColour }) },
  };
}

function clothesPhrase({ clothes, clothesColour }: Attributes, rng: Rng): Phrase {
  const [special, coloured] = oneOf(rng, [
    [true, true],
    [true, true],
    [false, true],
    [true, false],
  ]);
  const colour = coloured ? word(rng, clothesColours, 'clothesColour', clothesColour) : '';
  const noun = named(rng, ['shirt', 'shirt', 'top', 'sweater', 'jumper']);
  const pattern = Object.values(patterns).some((asked) => asked.clothes === clothes);
  const loose = rng.uniform() < 0.2 ? oneOf(rng, ['clothes', 'clothing', 'outfit']) : noun;
  const texts = !special
    ? [colour, loose]
    : clothes === 'overalls'
      ? [colour, named(rng, things.overalls.words)]
      : clothes === 'tank'
        ? [colour, named(rng, ['tank', 'sleeveless']), 'top']
        : [...turned(rng, [colour, pattern ? word(rng, patterns, 'clothes', clothes) : '']), noun];
  const text = texts.filter((part) => part !== '').join(' ');
  return {
    text: /(s|ing)$/.test(text) ? text : article(text),
    kind: 'wearing',
    asked: { ...(special && { clothes }), ...(coloured && { clothesColour }) },
  };
}

const turned = (rng: Rng, two: readonly string[]): readonly string[] =>
  rng.uniform() < 0.5 ? two : [two[1], two[0]];

function earringsPhrase({ earrings }: Attributes, rng: Rng): Phrase {
  const text =
    earrings === 'none'
      ? 'no earrings'
      : named(rng, ['earrings', 'gold earrings', 'golden earrings', 'studs']);
  return { text, kind: 'with', asked: { earrings } };
}

const never = () => false;

/** What there is to tell of a portrait. */
export const topics: readonly Topic[] = [
  { absent: never, phrase: styled },
  { absent: never, phrase: expressionPhrase },
  { absent: never, phrase: skinPhrase },
  { absent: never, phrase: clothesPhrase },
  { absent: ({ hat }) => hat === 'none', phrase: hatPhrase },
  { absent: ({ glasses }) => glasses === 'none', phrase: glassesPhrase },
  { absent: ({ beard }) => beard === 'none', phrase: beardPhrase },
  { absent: ({ earrings }) => earrings === 'none', phrase: earringsPhrase },
];
