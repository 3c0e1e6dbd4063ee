/** Points that somebody has placed in the plane, and how a link holds them. */

/** Points in the drawing's own plane: x and y from -EDGE up to EDGE, y up. */
export interface Placed {
  /** [n, 2]. */
  readonly x: Float32Array;
  /** The colour that each was drawn in, from 0 to COLOURS - 1: [n]. */
  readonly colours: Uint8Array;
  /** Standard deviation of the round Gaussian that each point stands for, in units of the plane: one of `widths`. */
  readonly width: number;
}

export const EDGE = 4;
export const COLOURS = 4;
/** They are shapes as well, and called by them: the class of each colour. */
export const colourNames = ['dots', 'squares', 'triangles', 'diamonds'] as const;
/** As many as a file may bring. */
export const MOST_PLACED = 100_000;
/** As many as a link has room for. */
export const MOST_LINKED = 1000;
export const widths = [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3] as const;

/** Of 13 bits a coordinate: steps of 1/1024, which float32 holds exactly. */
const STEPS = 8192;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Letters a point: 26 bits of place, 4 of colour. */
const LENGTH = 5;

/** The nearest place that a link can say; what lies beyond the edge is moved to it. */
export const snapped = (value: number): number =>
  Math.min(STEPS - 1, Math.max(0, Math.round(((value + EDGE) * STEPS) / (2 * EDGE)))) * ((2 * EDGE) / STEPS) -
  EDGE;

const index = (value: number): number => Math.round(((snapped(value) + EDGE) * STEPS) / (2 * EDGE));

/** `3` and five letters a point: the width's place in the list, then places and colours. `parsePlaced` reads the same. */
export function formatPlaced({ x, colours, width }: Placed): string {
  let text = String(Math.max(0, widths.indexOf(width as (typeof widths)[number])));
  for (const [i, colour] of colours.entries()) {
    const bits = (index(x[2 * i]) * STEPS + index(x[2 * i + 1])) * 16 + colour;
    for (let shift = LENGTH - 1; shift >= 0; shift--) text += LETTERS[Math.floor(bits / 64 ** shift) % 64];
  }
  return text;
}

/** undefined: the text is none that `formatPlaced` writes. */
export function parsePlaced(text: string): Placed | undefined {
  const width = widths['01234567'.indexOf(text[0])];
  const count = (text.length - 1) / LENGTH;
  if (width === undefined || !Number.isInteger(count) || count > MOST_LINKED) return undefined;
  const [x, colours] = [new Float32Array(2 * count), new Uint8Array(count)];
  for (let i = 0; i < count; i++) {
    let bits = 0;
    for (let at = 0; at < LENGTH; at++) {
      const letter = LETTERS.indexOf(text[1 + LENGTH * i + at]);
      if (letter < 0) return undefined;
      bits = 64 * bits + letter;
    }
    const colour = bits % 16;
    if (colour >= COLOURS) return undefined;
    colours[i] = colour;
    x[2 * i] = placeOf(Math.floor(bits / 16 / STEPS));
    x[2 * i + 1] = placeOf(Math.floor(bits / 16) % STEPS);
  }
  return { x, colours, width };
}

const placeOf = (step: number): number => (step * 2 * EDGE) / STEPS - EDGE;

export const nothingPlaced: Placed = { x: new Float32Array(0), colours: new Uint8Array(0), width: 0.05 };
