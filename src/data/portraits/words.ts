import type { AttributeQuery } from './attributes.ts';

/** A word of its own meaning, wherever it stands: “smiling”, “bald”. */
type Meanings = Readonly<Record<string, AttributeQuery>>;

/** A thing that a portrait can have, and the words that tell more about it when they stand before it. */
export interface Thing {
  readonly words: readonly string[];
  /** What naming it asks for; colours and kinds come from `before`. */
  readonly asked: AttributeQuery;
  /** What “no …” asks for. */
  readonly none?: AttributeQuery;
  readonly before: Meanings;
}

const meanings = <K extends keyof AttributeQuery>(
  name: K,
  words: { readonly [V in NonNullable<AttributeQuery[K]>]?: string },
): Meanings =>
  Object.fromEntries(
    Object.entries<string | undefined>(words).flatMap(([value, text]) =>
      (text ?? '').split(' ').map((word) => [word, { [name]: value }]),
    ),
  );

export const hairColours = meanings('hairColour', {
  black: 'black',
  brown: 'brown chestnut',
  blond: 'blond golden yellow fair',
  orange: 'orange ginger',
  red: 'red crimson scarlet',
  grey: 'grey silver',
  blue: 'blue azure',
  green: 'green emerald',
  pink: 'pink',
  purple: 'purple violet',
});

const fabric = {
  red: 'red crimson scarlet',
  orange: 'orange',
  yellow: 'yellow golden',
  green: 'green emerald',
  blue: 'blue azure',
  purple: 'purple violet',
  pink: 'pink',
  black: 'black',
  grey: 'grey silver',
} as const;
export const hatColours = meanings('hatColour', fabric);
export const clothesColours = meanings('clothesColour', fabric);

export const patterns = meanings('clothes', {
  plain: 'plain simple',
  striped: 'striped stripy',
  checked: 'checked plaid checkered',
});
export const styles = meanings('style', { short: 'short cropped', long: 'long', curly: 'curly frizzy' });
export const skins = meanings('skin', {
  light: 'light pale fair',
  tan: 'tan tanned olive',
  brown: 'brown',
  dark: 'dark black deep',
});

export const feelings = meanings('expression', {
  smiling: 'smiling happy cheerful grinning',
  sad: 'sad unhappy frowning gloomy',
  neutral: 'neutral serious calm',
  surprised: 'surprised shocked astonished amazed',
});

/** Words that need no noun. */
export const alone: Meanings = {
  ...feelings,
  ...meanings('expression', { smiling: 'smile grin', sad: 'frown' }),
  ...meanings('style', { bald: 'bald hairless', balding: 'balding' }),
  bearded: { beard: 'beard' },
  beardless: { beard: 'none' },
  shaven: { beard: 'none' },
  bespectacled: { glasses: 'glasses' },
};

export const things = {
  hair: {
    words: ['hair', 'haired', 'locks'],
    asked: {},
    none: { style: 'bald' },
    before: {
      ...hairColours,
      ...styles,
      braided: { style: 'braids' },
      receding: { style: 'balding' },
      thinning: { style: 'balding' },
    },
  },
  curls: { words: ['curls'], asked: { style: 'curly' }, before: hairColours },
  mohawk: { words: ['mohawk', 'mohican'], asked: { style: 'mohawk' }, before: hairColours },
  braids: {
    words: ['braids', 'braid', 'pigtails', 'plaits'],
    asked: { style: 'braids' },
    before: hairColours,
  },
  bun: { words: ['bun', 'buns', 'topknot'], asked: { style: 'bun' }, before: hairColours },
  skin: { words: ['skin', 'skinned', 'complexion'], asked: {}, before: skins },
  glasses: {
    words: ['glasses', 'spectacles', 'specs', 'eyeglasses'],
    asked: { glasses: 'glasses' },
    none: { glasses: 'none' },
    before: { dark: { glasses: 'sunglasses' }, tinted: { glasses: 'sunglasses' } },
  },
  sunglasses: { words: ['sunglasses', 'shades'], asked: { glasses: 'sunglasses' }, none: {}, before: {} },
  beard: {
    words: ['beard'],
    asked: { beard: 'beard' },
    none: { beard: 'none' },
    before: { full: {}, bushy: {} },
  },
  goatee: { words: ['goatee'], asked: { beard: 'goatee' }, none: {}, before: {} },
  hat: {
    words: ['hat'],
    asked: { hat: 'any' },
    none: { hat: 'none' },
    before: {
      ...hatColours,
      woolly: { hat: 'beanie' },
      knitted: { hat: 'beanie' },
      brimmed: { hat: 'fedora' },
    },
  },
  beanie: { words: ['beanie'], asked: { hat: 'beanie' }, none: {}, before: hatColours },
  cap: { words: ['cap'], asked: { hat: 'cap' }, none: {}, before: { ...hatColours, baseball: {} } },
  fedora: { words: ['fedora', 'trilby'], asked: { hat: 'fedora' }, none: {}, before: hatColours },
  shirt: {
    words: ['shirt', 'top', 'sweater', 'jumper', 'clothes', 'clothing', 'outfit'],
    asked: {},
    before: { ...clothesColours, ...patterns, tank: { clothes: 'tank' }, sleeveless: { clothes: 'tank' } },
  },
  overalls: { words: ['overalls', 'dungarees'], asked: { clothes: 'overalls' }, before: clothesColours },
  earrings: {
    words: ['earrings', 'studs'],
    asked: { earrings: 'earrings' },
    none: { earrings: 'none' },
    before: { gold: {}, golden: {} },
  },
  mouth: { words: ['mouth'], asked: {}, before: { open: { expression: 'surprised' } } },
} as const satisfies Readonly<Record<string, Thing>>;

/** Words for whoever is shown. None says anything about the picture, since the drawings are not of women or men. */
export const people = 'person human someone face character portrait woman man girl boy lady guy'.split(' ');

/** Words that only hold a sentence together. */
export const grammar =
  'a an the and with without no in of is who whose has having wearing looking their clean wide ,'.split(' ');
