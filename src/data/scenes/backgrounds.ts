import type { Attributes } from './attributes.ts';
import { type Colour, colourOf } from './colours.ts';

export const side = 48;

/** What stands behind the things of a scene. */
interface Setting {
  /** At the top and at the horizon, evenly from one to the other. */
  readonly sky: readonly [Colour, Colour];
  /** Below the horizon; absent: the sky goes down to the bottom. */
  readonly ground?: readonly [Colour, Colour];
}

const two = (a: string, b: string) => [colourOf(a), colourOf(b)] as const;

const settings: Readonly<Record<Attributes['background'], Setting>> = {
  white: { sky: two('ffffff', 'f6f6f6') },
  meadow: { sky: two('bfe3fa', 'e2f3fd'), ground: two('b4dd84', '9bcf6a') },
  beach: { sky: two('bfe3fa', 'e8f5fb'), ground: two('f6e3b2', 'ecd295') },
  sea: { sky: two('d3ecf8', 'eef8fc'), ground: two('6bb9df', '4aa3d2') },
  snow: { sky: two('b7c8d6', 'd4dfe8'), ground: two('ffffff', 'f1f5f9') },
  night: { sky: two('1b2350', '39427c') },
  room: { sky: two('f3e6d0', 'ecdcc0'), ground: two('b98a5e', 'a6774c') },
  sunset: { sky: two('f6b49f', 'ffe6b4') },
};

/** What varies from one background to another of the same name. */
export interface Backdrop {
  readonly name: Attributes['background'];
  /** First row of the ground. */
  readonly horizon: number;
  /** Added to each colour. */
  readonly tint: Colour;
}

/** pixels: [48, 48, 3], 0 … 255. */
export function paintBackdrop({ name, horizon, tint }: Backdrop, pixels: Uint8Array): void {
  const { sky, ground } = settings[name];
  const end = ground ? horizon : side;
  for (let row = 0; row < side; row++) {
    const [from, to] = row < end ? sky : (ground ?? sky);
    const share = row < end ? row / end : (row - end) / (side - end);
    for (let channel = 0; channel < 3; channel++) {
      const value = from[channel] + (to[channel] - from[channel]) * share + tint[channel];
      const at = Math.max(0, Math.min(255, Math.round(value)));
      for (let column = 0; column < side; column++) pixels[3 * (side * row + column) + channel] = at;
    }
  }
}
