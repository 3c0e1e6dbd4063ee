/** What there is to paint pictures with. */
import { at } from '../../../../core/at.ts';

export interface Colour {
  readonly name: string;
  /** Red, green and blue, 0 to 255. */
  readonly rgb: readonly [number, number, number];
}

const colour = (name: string, ...rgb: [number, number, number]): Colour => ({ name, rgb });

/** What there is to paint with; its place in the list is its digit in a link, so new ones go to the end. */
export const palette: readonly Colour[] = [
  colour('Black', 0, 0, 0),
  colour('Dark grey', 64, 64, 64),
  colour('Grey', 128, 128, 128),
  colour('Light grey', 191, 191, 191),
  colour('White', 255, 255, 255),
  colour('Brown', 105, 62, 30),
  colour('Skin', 226, 172, 132),
  colour('Red', 200, 40, 40),
  colour('Orange', 240, 140, 30),
  colour('Yellow', 250, 215, 60),
  colour('Green', 60, 150, 60),
  colour('Blue', 50, 90, 200),
  colour('Violet', 140, 70, 170),
];
/** Pictures without colour are painted with the greys, which come first. */
export const GREYS = 5;

const greys = palette.map((_, which) => which).slice(0, GREYS);
/** Colours need fewer greys; a full list would not fit on a line. */
const colours = palette.map((_, which) => which).filter((which) => which >= GREYS || which % 2 === 0);

/** What there is to paint with in pictures of so many channels. */
export const offered = (channels: number): readonly number[] => (channels === 1 ? greys : colours);

/** The chosen colour, or the one in its place where pictures have no such colour. */
export const colourIn = (channels: number, colour: number): number =>
  offered(channels).includes(colour) ? colour : channels === 1 ? GREYS - 1 : colour + 1;

/** Clean values of a colour for a picture of so many channels, in [−1, 1]. */
export function valuesOfColour(which: number, channels: number): readonly number[] {
  const [red, green, blue] = at(palette, which).rgb;
  const values = [red / 127.5 - 1, green / 127.5 - 1, blue / 127.5 - 1] as const;
  return channels === 3 ? values : [(values[0] + values[1] + values[2]) / 3];
}
