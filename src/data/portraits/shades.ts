/** Shades that go by one name, as RRGGBB. */
const wear = {
  red: 'd11141 ae0001 c62828',
  orange: 'f28c28 e8751a ff9f45',
  yellow: 'ffd633 ffc425 f5d94e',
  green: '00b159 2e9e4f 5cbf5c',
  blue: '428bca 2663a3 1f4fa3',
  purple: '614f8a 7e57c2 5e35b1',
  pink: 'ff6fa8 cc6192 f48fb1',
  black: '1e1e22 2b2b30 141416',
  grey: '989789 9e9ea4 7d7d84',
};

const hair = {
  black: '1c1717 2b2424 111014',
  brown: '3f2410 4a2c12 603a14 8a5a2b',
  blond: 'e9cf6a f2e08c dcb94c',
  orange: 'd9702a e5842e c8611f',
  red: 'bd1700 a3140c d42a1a',
  grey: '9a9aa0 b4b4b8 808088',
  blue: '009bbd 2a6fd1 2f8fe0',
  green: '4fae2a 2e8b45 6cc04a',
  pink: 'f07fb8 e85fa4 ff9ecb',
  purple: '7d4cc0 9a63d6 6a3aa8',
};

const skin = {
  light: 'ffdbac f5cfa0 fbd5b5',
  tan: 'e0b084 d9a878 d2a06c',
  brown: 'b07c4f a87445 9c6a3d',
  dark: '7a4b26 6b4020 5c361c',
};

export type Colour = readonly [red: number, green: number, blue: number];

const colour = (hex: string): Colour => {
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
const colours = (text: string): readonly Colour[] => text.split(' ').map(colour);
const named = <Name extends string>(table: Record<Name, string>) =>
  Object.fromEntries(Object.entries<string>(table).map(([name, text]) => [name, colours(text)])) as Record<
    Name,
    readonly Colour[]
  >;

/** Named colours for each thing that has one; the shades of one name are told from those of another at a glance. */
export const shades = { wear: named(wear), hair: named(hair), skin: named(skin) } as const;

/** Colours that nobody asks for by name. */
export const plain = {
  mouth: colours('c0504d e35d6a de0f0d 7a1f1f f5b5b0'),
  eyes: colours('76778b 697b94 647b90 5b7c8b 588387 876658'),
  glasses: colours('4b4b4b 323232 191919'),
  earrings: colours('daa520 ffd700 e0a800'),
} as const;

const distance = (a: Colour, b: Colour): number =>
  Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);

/** Those colours whose pixels show well on all of the grounds, or else the one that shows best. */
export function visible(colours: readonly Colour[], grounds: readonly Colour[]): readonly Colour[] {
  const clarity = colours.map((colour) => Math.min(...grounds.map((ground) => distance(colour, ground))));
  const clear = colours.filter((_, i) => clarity[i] > 50);
  return clear.length > 0 ? clear : [colours[clarity.indexOf(Math.max(...clarity))]];
}

/** A colour lightened: share of white, 0 … 1. */
export const lightened = ([red, green, blue]: Colour, share: number): Colour => [
  red + (255 - red) * share,
  green + (255 - green) * share,
  blue + (255 - blue) * share,
];
