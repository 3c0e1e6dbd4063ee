import type { ColourName } from './attributes.ts';

export type Colour = readonly [red: number, green: number, blue: number];

export const colourOf = (hex: string): Colour => {
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
const list = (text: string): readonly Colour[] => text.split(' ').map(colourOf);

/** Shades that go by one name; those of one name are told from those of another at a glance. */
export const shades: Readonly<Record<ColourName, readonly Colour[]>> = {
  red: list('e0242b d11141 ee3338'),
  orange: list('ff8420 f57c0f ff922e'),
  yellow: list('fcd53f ffce1f f7dc4f'),
  green: list('22a646 159a4c 37b24d'),
  blue: list('2c6fe0 1f5fd0 3a82f0'),
  purple: list('8a4fc8 7b3fbf 9a5fd6'),
  pink: list('ff7ac0 fb6ab4 ff8ccb'),
  grey: list('8e8e98 83838c 9a9aa4'),
};
