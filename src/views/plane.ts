/** From data units to CSS pixels: y up, equal scales, the origin in the middle of the box. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Plane extends Box {
  /** Pixels per data unit. */
  readonly scale: number;
}

/** Half of what is shown across, in data units: noise of unit variance leaves it once in 1,000 draws. */
export const REACH = 3.3;

export const planeOf = (box: Box, reach = REACH): Plane => ({
  width: box.width,
  height: box.height,
  scale: Math.min(box.width, box.height) / (2 * reach),
});

/** Where one of the pairs of x, [count, 2], is seen; NaN, which canvases leave out, where it is none of them. */
export const spotOf = (
  plane: Plane,
  x: ArrayLike<number>,
  i: number,
): readonly [left: number, top: number] => [
  toX(plane, x[2 * i] ?? Number.NaN),
  toY(plane, x[2 * i + 1] ?? Number.NaN),
];

export const toX = (plane: Plane, x: number): number => plane.width / 2 + x * plane.scale;
export const toY = (plane: Plane, y: number): number => plane.height / 2 - y * plane.scale;
