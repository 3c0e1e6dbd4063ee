/** What a view needs to be told to paint. Colours are #rrggbb. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly data: string;
  readonly noise: string;
  readonly network: string;
  /** Width of a thin line in CSS pixels: 1, or more for a projector. */
  readonly line: number;
}

/** Which meaning a picture of points has, and so its colour. */
export type Role = 'ink' | 'data' | 'noise' | 'network';

export type Rgb = readonly [red: number, green: number, blue: number];

/** #rrggbb, or #rgb, which the build shortens it to where it can. */
export function rgb(colour: string): Rgb {
  const digits = colour.slice(1);
  const value = Number.parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export const withAlpha = (colour: string, alpha: number): string =>
  `rgb(${rgb(colour).join(' ')} / ${alpha})`;

/** A font of the page, no larger than there is room for. */
export const sized = (font: string, most: number): string =>
  font.replace(/^[\d.]+/, (size) => String(Math.min(Number(size), most)));
