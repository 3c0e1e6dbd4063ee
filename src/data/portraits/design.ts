import type { Attributes } from './attributes.ts';

/** The drawing's layers, from the bottom to the top. */
export const layers = [
  'skin',
  'accessories',
  'clothing',
  'eyes',
  'glasses',
  'beard',
  'mouth',
  'hair',
  'hat',
] as const;
export type Layer = (typeof layers)[number];

/** What each pixel can belong to, in the order of the part map's numbers. */
export const parts = [
  'background',
  'skin',
  'earrings',
  'clothes',
  'eyes',
  'glasses',
  'beard',
  'mouth',
  'hair',
  'hat',
] as const;

/** Number of a layer in the part map. */
export const partOf = (layer: Layer): number => layers.indexOf(layer) + 1;

type Variants<Name extends keyof Attributes> = {
  readonly [V in Exclude<Attributes[Name], 'none'>]: readonly string[];
};

const list = (names: string) => names.split(' ').filter((name) => name !== '');
const numbered = (numbers: string) => list(numbers).map((number) => `variant${number}`);

/**
 * The variants of DiceBear's Pixel Art that draw each value, chosen by eye: those that could be taken for another
 * value at 16 × 16 pixels (a smirk for a smile, a tuft for short hair) are left out.
 */
export const variants = {
  hair: {
    short: list(
      'short01 short02 short03 short04 short06 short08 short09 short10 short14 short15 short16 short17 short19 short22',
    ),
    long: list('long01 long02 long03 long04 long07 long08 long09 long13 long17 long20 long21'),
    curly: list('long15 short11 short13'),
    mohawk: list('short05 short21'),
    braids: list('long06 long18 long19'),
    bun: list('long05 long14'),
    balding: list('short07 short18'),
    bald: list(''),
  } satisfies Variants<'style'>,
  mouth: {
    smiling: list('happy06 happy07 happy08 happy09 happy12'),
    sad: list('sad01 sad08 sad09'),
    neutral: list('sad04 sad05 sad06 sad07'),
    surprised: list('happy01 happy13'),
  } satisfies Variants<'expression'>,
  glasses: {
    glasses: list('light01 light02 light05 light06 light07'),
    sunglasses: list('dark01 dark02 dark03 dark05 dark06 dark07'),
  } satisfies Variants<'glasses'>,
  beard: { beard: numbered('01 03 05 06 07 08'), goatee: numbered('02 04') } satisfies Variants<'beard'>,
  hat: {
    beanie: numbered('01 03 04 05 08 09'),
    cap: numbered('02 07'),
    fedora: numbered('06'),
  } satisfies Variants<'hat'>,
  clothing: {
    plain: numbered('03 04 05 08 11 14 17'),
    striped: numbered('01 13 23'),
    checked: numbered('02 06'),
    overalls: numbered('10 19'),
    tank: numbered('07 09 20 22'),
  } satisfies Variants<'clothes'>,
  accessories: { earrings: numbered('01 02 03 04') } satisfies Variants<'earrings'>,
  eyes: { eyes: numbered('01 02 03 04 05 06 07 08 09 10 11 12') },
  skin: { skin: ['skin'] },
} as const satisfies Record<Layer, Readonly<Record<string, readonly string[]>>>;

/** Every sprite of a layer, in the order in which the file holds them. */
export const spritesOf = (layer: Layer): readonly string[] => Object.values(variants[layer]).flat();

const without = (names: readonly string[], left: string) =>
  names.filter((name) => !list(left).includes(name));

/** Hair of which at least four pixels show below every hat. The other styles go without hats. */
export const hairUnderHat: Readonly<Partial<Record<Attributes['style'], readonly string[]>>> = {
  short: list('short01 short14 short15 short17'),
  long: variants.hair.long,
  curly: list('long15 short11'),
  braids: variants.hair.braids,
};

/** Long hair that leaves at least two pixels of the largest earrings. Other styles leave those of all. */
export const longHairWithEarrings = without(variants.hair.long, 'long08 long13');
export const largeEarrings = ['variant01'];
