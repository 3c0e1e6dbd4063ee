import type { Attributes, ColourName } from './attributes.ts';

const list = (text: string): readonly string[] => text.split(' ');

/** What each value is called, the commonest first. */
export const colourWords: Readonly<Record<ColourName, readonly string[]>> = {
  red: list('red crimson scarlet'),
  orange: list('orange'),
  yellow: list('yellow golden'),
  green: list('green emerald'),
  blue: list('blue azure'),
  purple: list('purple violet'),
  pink: list('pink'),
  grey: list('grey silver'),
};

/** Of what is of medium size nothing is said. */
export const sizeWords = { small: list('small little tiny'), large: list('big large huge') } as const;

export const numberWords = { two: list('two'), three: list('three') } as const;

/** Where one thing stands alone, or the first or the second of two. */
export const placeWords: Readonly<Record<Exclude<Attributes['place'], 'several'>, readonly string[]>> = {
  middle: ['in the middle', 'in the centre', 'in the middle'],
  left: ['on the left', 'to the left', 'at the left'],
  right: ['on the right', 'to the right', 'at the right'],
  top: ['at the top', 'above', 'up high'],
  bottom: ['at the bottom', 'below', 'down low'],
};

/** Between the first and the second of two, the first being on the left, or at the top. */
export const betweenWords = {
  left: ['left of', 'to the left of', 'next to', 'beside'],
  top: ['above', 'over', 'on top of'],
} as const;

/** Between the second and the first. */
export const backWords = {
  left: ['right of', 'to the right of'],
  top: ['below', 'under', 'beneath'],
} as const;

export const backgroundWords: Readonly<Record<Attributes['background'], readonly string[]>> = {
  white: ['on white', 'on a white background', 'on a plain background'],
  meadow: ['in a meadow', 'on the grass', 'in a field'],
  beach: ['on the beach', 'on the sand', 'on a sandy beach'],
  sea: ['at sea', 'on the water', 'on the ocean'],
  snow: ['in the snow', 'on snow', 'in winter'],
  night: ['at night', 'in the dark', 'at midnight'],
  room: ['in a room', 'indoors', 'inside'],
  sunset: ['at sunset', 'at dusk', 'in the evening'],
};
