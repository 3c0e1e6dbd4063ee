/** A grid of places, coloured by where it began, wherever it has been carried. */
import { type Look, rgb, withAlpha } from './look.ts';
import { type Plane, spotOf } from './plane.ts';

export interface CarriedGrid {
  /** Where it began, and where it is: [n, 2] each. */
  readonly from: ArrayLike<number>;
  readonly x: ArrayLike<number>;
  /** Neighbours in the beginning. */
  readonly links: readonly (readonly [number, number])[];
  /** How far out it begins: there colours are at their strongest. */
  readonly reach: number;
}

/** OKLab of a lightness, and of a place between blue and orange. */
function oklab(lightness: number, across: number): readonly [number, number, number] {
  const angle = ((across < 0 ? 255 : 60) * Math.PI) / 180;
  const chroma = 0.16 * Math.abs(across);
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/** One of the three of sRGB, 0 to 255. */
const channel = (linear: number): number => {
  const value = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (value > 0.0031308 ? 1.055 * value ** (1 / 2.4) - 0.055 : 12.92 * value));
};

/**
 * The colour of a place, each of its coordinates in −1 … 1: across from blue through grey to orange, up from dark to light,
 * so that both can be told apart without seeing red or green. bright: on dark paper. By OKLab (Ottosson 2020).
 */
export function placeColour(across: number, up: number, bright: boolean): string {
  const [l, a, b] = oklab((bright ? 0.7 : 0.56) + 0.2 * up, across);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const parts = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return `#${parts.map((part) => channel(part).toString(16).padStart(2, '0')).join('')}`;
}

const isDark = ({ paper }: Pick<Look, 'paper'>): boolean => rgb(paper)[1] < 128;

/** Links at the beginning, and dots over them. radius: of a dot, in CSS pixels. */
export function paintCarried(
  context: CanvasRenderingContext2D,
  { from, x, links, reach }: CarriedGrid,
  plane: Plane,
  radius: number,
  look: Look,
): void {
  context.save();
  context.strokeStyle = withAlpha(look.ink, 0.16);
  context.lineWidth = 0.7 * look.line;
  context.beginPath();
  for (const [one, other] of links) {
    context.moveTo(...spotOf(plane, x, one));
    context.lineTo(...spotOf(plane, x, other));
  }
  context.stroke();
  const bright = isDark(look);
  for (let i = 0; 2 * i < x.length; i++) {
    context.fillStyle = placeColour((from[2 * i] ?? 0) / reach, (from[2 * i + 1] ?? 0) / reach, bright);
    context.beginPath();
    context.arc(...spotOf(plane, x, i), radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.restore();
}
